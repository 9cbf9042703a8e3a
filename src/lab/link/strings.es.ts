import type { Translation } from '#lesson-kit';
import type { STRINGS as ENGLISH } from './strings.ts';

export const STRINGS: Translation<typeof ENGLISH> = {
  damaged: 'Este enlace está dañado o se ha cortado; pídelo otra vez.',
  tooLong: 'Este enlace es demasiado largo para contener una ejecución.',
  noMark: 'Este enlace no contiene ninguna ejecución: falta la parte que empieza por #r=.',
  nothing: 'Este enlace no contiene ninguna ejecución: no hay nada tras #r=.',
  newer: (version, known) =>
    `Este enlace tiene el formato ${version}; este laboratorio lee formatos hasta el ${known}.`,
  changed: 'Este enlace ha cambiado por el camino; pídelo otra vez.',
  unpacksTooFar:
    'Este enlace ocupa, desplegado, más de lo que necesita cualquier ejecución; no se ha abierto.',
  noRun: (why) => `Este enlace no contiene ninguna ejecución: ${why}.`,
};
