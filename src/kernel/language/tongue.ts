/**
 * How the language shown counts and writes numbers. Pure layers have no `Intl`, whose answers depend on the machine: the
 * page hands one in beside the words; without it English is spoken.
 */

/** Unicode's plural categories (CLDR). */
export type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** Digits after the decimal mark, and whether thousands stand apart. */
export interface Digits {
  readonly least: number;
  readonly most: number;
  readonly grouped: boolean;
}

export interface Tongue {
  /** BCP 47. */
  readonly tag: string;
  pluralForm(count: number): PluralForm;
  number(value: number, how: Digits): string;
}

const GROUPS = /\B(?=(\d{3})+(?!\d))/g;

const ENGLISH: Tongue = {
  tag: 'en',
  pluralForm: (count) => (count === 1 ? 'one' : 'other'),
  number(value, { least, most, grouped }) {
    const [whole = '', digits = ''] = value.toFixed(most).split('.');
    const kept = digits.slice(0, least) + digits.slice(least).replace(/0+$/, '');
    return `${grouped ? whole.replace(GROUPS, ',') : whole}${kept === '' ? '' : `.${kept}`}`;
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

/** How many: `1,745,408`, in Spanish `1.745.408`. */
export const sayCount = (count: number): string => tongue.number(count, { least: 0, most: 0, grouped: true });

/** How much, rounded to at most so many digits: `1.5`, in Spanish `1,5`. */
export const sayAmount = (value: number, most: number): string =>
  tongue.number(value, { least: 0, most, grouped: false });

/** How much, with exactly so many digits: `0.0` stays `0.0`. */
export const sayFixed = (value: number, digits: number): string =>
  tongue.number(value, { least: digits, most: digits, grouped: false });
