/** Theme and motion: attributes of the page, kept where the browser lets us. Storage that throws changes nothing but that. */
export type ThemePreference = 'auto' | 'light' | 'dark' | 'projector';
export type MotionPreference = 'auto' | 'reduce' | 'full';

interface Preferences {
  readonly theme: ThemePreference;
  readonly motion: MotionPreference;
}

const ALLOWED: { readonly [name in keyof Preferences]: readonly string[] } = {
  theme: ['auto', 'light', 'dark', 'projector'],
  motion: ['auto', 'reduce', 'full'],
};

const keyOf = (name: keyof Preferences): string => `netsplit.${name}`;

/** What was chosen before; `auto` where nothing was, or where storage is refused or holds something else. */
export const readPreference = <Name extends keyof Preferences>(name: Name): Preferences[Name] => {
  const shown = document.documentElement.dataset[name];
  const kept = shown ?? readKept(keyOf(name));
  return (kept !== null && ALLOWED[name].includes(kept) ? kept : 'auto') as Preferences[Name];
};

/** What was kept under this key; null where nothing was, or where storage is refused. */
export const readKept = (key: string): string | null => {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
};

export const keep = (key: string, value: string): void => {
  try {
    window.localStorage.setItem(key, value);
  } catch {
    // Refused storage: the choice lasts as long as the page.
  }
};

/** Shows it now; `kept: false` for what an address asked for. */
export const applyPreference = <Name extends keyof Preferences>(
  name: Name,
  value: Preferences[Name],
  kept = true,
): void => {
  document.documentElement.dataset[name] = value;
  if (kept) keep(keyOf(name), value);
};

/** Called once before the first picture. */
export const applyKeptPreferences = (): void => {
  applyPreference('theme', readPreference('theme'), false);
  applyPreference('motion', readPreference('motion'), false);
};
