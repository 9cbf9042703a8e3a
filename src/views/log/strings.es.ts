import { plural, sayCount, type Translation } from '#lesson-kit';
import type { STRINGS as ENGLISH } from './strings.ts';

export const STRINGS: Translation<typeof ENGLISH> = {
  title: 'Qué ha pasado',
  empty: 'Todavía no ha pasado nada. Pulsa reproducir, o da un paso adelante.',
  earlier: (count) => `Mostrar ${Math.min(count, 200)} eventos anteriores`,
  later: (count) =>
    plural(count, {
      one: `${sayCount(count)} evento más después de este`,
      other: `${sayCount(count)} eventos más después de este`,
    }),
  time: (ms) => `${ms} ms`,
  future: 'todavía no',
};
