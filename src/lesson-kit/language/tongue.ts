/**
 * How the language shown counts and writes numbers. Pure layers have no `Intl`, whose answers depend on the machine: the
 * page hands one in beside the words; without it English is spoken.
 */

/** Unicode's plural categories (CLDR). */
export type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

export interface Tongue {
  /** BCP 47. */
  readonly tag: string;
  pluralForm(count: number): PluralForm;
  /** @param digits after the decimal mark: at least, at most. */
  number(value: number, least: number, most: number): string;
}

const GROUPS = /\B(?=(\d{3})+(?!\d))/g;

const ENGLISH: Tongue = {
  tag: 'en',
  pluralForm: (count) => (count === 1 ? 'one' : 'other'),
  number(value, least, most) {
    const [whole = '', digits = ''] = value.toFixed(most).split('.');
    const kept = digits.slice(0, least) + digits.slice(least).replace(/0+$/, '');
    return `${whole.replace(GROUPS, ',')}${kept === '' ? '' : `.${kept}`}`;
  },
};

let tongue = ENGLISH;

export const speakAs = (spoken: Tongue): void => {
  tongue = spoken;
};

/** `plural(3, { one: '1 nodo', other: '3 nodos' })`; a form that is not given is said as `other`. */
export const plural = (
  count: number,
  forms: Readonly<Partial<Record<PluralForm, string>>> & { readonly other: string },
): string => forms[tongue.pluralForm(count)] ?? forms.other;

/** `1234.5` as `1,234.5`, `1234,5` …; @param least digits that are written even where they are zeros. */
export const sayNumber = (value: number, most = 0, least = 0): string => tongue.number(value, least, most);

/** Rounded to exactly so many digits: `0.0` stays `0.0`. */
export const sayFixed = (value: number, digits: number): string => tongue.number(value, digits, digits);
