import type { Translation } from '#lesson-kit';
import type { STRINGS as ENGLISH } from './strings.ts';

export const STRINGS: Translation<typeof ENGLISH> = {
  both: 'Dos futuros',
  part: (ms) => `Se separan a los ${ms} ms`,
  nothingYet: 'Aquí no se sabe nada más.',
};
