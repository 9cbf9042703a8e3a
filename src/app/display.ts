/** How the lab looks, moves and speaks, as groups of a menu. */
import type { MenuGroup } from '#design';
import { nameOf } from './language/name-of.ts';
import { LANGUAGES } from './language/packs.ts';
import { changeLanguage, language } from './language/speech.ts';
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

const LANGUAGE = 'language';

const languages = (): MenuGroup => ({
  label: STRINGS.language,
  chosen: `${LANGUAGE}:${language()}`,
  items: LANGUAGES.map((tag) => ({ id: `${LANGUAGE}:${tag}`, label: nameOf(tag) })),
});

export const useDisplayGroups = (): readonly MenuGroup[] => [
  group('theme', usePreference('theme')),
  group('motion', usePreference('motion')),
  languages(),
];

/** False when the item is none of these. */
export const chooseDisplay = (item: string): boolean => {
  const [name, value = ''] = item.split(':');
  const preference = PREFERENCE_NAMES.find((one) => one === name);
  if (preference) applyPreference(preference, value);
  else if (name === LANGUAGE) changeLanguage(value);
  return preference !== undefined || name === LANGUAGE;
};
