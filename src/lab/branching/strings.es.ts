import type { Translation } from '#lesson-kit';
import type { STRINGS as ENGLISH } from './strings.ts';

export const STRINGS: Translation<typeof ENGLISH> = {
  deleted: (name) => `Se ha borrado «${name}».`,
  lastRun: 'La última ejecución de una escena no se puede borrar.',
  undone: 'Lo que se borró ha vuelto, en su propia escena.',
  cannotBegin: (why) => `Una ejecución así no puede empezar: ${why}.`,
};
