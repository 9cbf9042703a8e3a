import type { Translation } from '#lesson-kit';
import type { STRINGS as ENGLISH } from './strings.ts';

export const STRINGS: Translation<typeof ENGLISH> = {
  cannot: (problem) => `Esto no se puede hacer: ${problem}.`,
};
