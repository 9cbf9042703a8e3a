/** How the lab looks and moves, as groups of a menu. */
import type { MenuGroup } from '#design';
import { applyPreference, PREFERENCE_NAMES, type PreferenceName } from './preferences.ts';
import { STRINGS } from './strings.ts';
import { usePreference } from './use-preference.ts';

const CHOICES: { readonly [name in PreferenceName]: Readonly<Record<string, string>> } = {
  theme: STRINGS.themes,
  motion: STRINGS.motions,
};

const group = (name: PreferenceName, value: string): MenuGroup => ({
  label: STRINGS[name],
  chosen: `${name}:${value}`,
  items: Object.entries(CHOICES[name]).map(([id, label]) => ({ id: `${name}:${id}`, label })),
});

export const useDisplayGroups = (): readonly MenuGroup[] => [
  group('theme', usePreference('theme')),
  group('motion', usePreference('motion')),
];

/** False when the item is none of these. */
export const chooseDisplay = (item: string): boolean => {
  const [name, value = ''] = item.split(':');
  const preference = PREFERENCE_NAMES.find((one) => one === name);
  if (preference) applyPreference(preference, value);
  return preference !== undefined;
};
