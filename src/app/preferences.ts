/** Theme and motion: attributes of the page, kept where the browser lets us. Storage that throws changes nothing but that. */
const ALLOWED = {
  theme: ['auto', 'light', 'dark', 'projector'],
  motion: ['auto', 'reduce', 'full'],
} as const;

export type PreferenceName = keyof typeof ALLOWED;

export const PREFERENCE_NAMES = Object.keys(ALLOWED) as readonly PreferenceName[];

const keyOf = (name: PreferenceName): string => `netsplit.${name}`;

const allowed = (name: PreferenceName, value: string | null): string =>
  ALLOWED[name].find((one) => one === value) ?? 'auto';

/** What was chosen before; `auto` where nothing was, or where storage is refused or holds something else. */
export const readPreference = (name: PreferenceName): string =>
  allowed(name, document.documentElement.dataset[name] ?? readKept(keyOf(name)));

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

/** Shows it now; `kept: false` for what an address asked for. A value that the setting does not have means `auto`. */
export const applyPreference = (name: PreferenceName, value: string, kept = true): void => {
  const chosen = allowed(name, value);
  document.documentElement.dataset[name] = chosen;
  if (kept) keep(keyOf(name), chosen);
};

/** Called once before the first picture. */
export const applyKeptPreferences = (): void => {
  for (const name of PREFERENCE_NAMES) applyPreference(name, readPreference(name), false);
};
