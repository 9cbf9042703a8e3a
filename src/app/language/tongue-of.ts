/** What counts and writes numbers in a language: the browser's own knowledge, for layers that have none. */
import type { Tongue } from '#lesson-kit';

export const tongueOf = (tag: string): Tongue => {
  const plurals = new Intl.PluralRules(tag);
  return {
    tag,
    pluralForm: (count) => plurals.select(count),
    number: (value, { least, most, grouped }) =>
      new Intl.NumberFormat(tag, {
        minimumFractionDigits: least,
        maximumFractionDigits: most,
        // As the language has it: Spanish writes 1000 and 10.000.
        useGrouping: grouped ? 'auto' : false,
      }).format(value),
  };
};
