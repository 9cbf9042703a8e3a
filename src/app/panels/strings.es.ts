import type { Translation } from '#lesson-kit';
import type { STRINGS as ENGLISH } from './strings.ts';

export const STRINGS: Translation<typeof ENGLISH> = {
  widthOf: { story: 'Anchura del relato', inspector: 'Anchura del inspector' },
  splitterMeans: 'Arrastra para cambiar la anchura; con doble clic o Intro se pliega',
  folded: 'plegado',
};
