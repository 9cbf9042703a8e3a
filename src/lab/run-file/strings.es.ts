import { sayCount, type Translation } from '#lesson-kit';
import type { STRINGS as ENGLISH } from './strings.ts';

export const STRINGS: Translation<typeof ENGLISH> = {
  tooLarge: (characters) =>
    `Este archivo es demasiado grande para una ejecución (${sayCount(characters)} caracteres).`,
  empty: 'Este archivo está vacío.',
  notJson: 'Esto no es un archivo de ejecución: no es JSON.',
  newer: (version, known) =>
    `Este archivo de ejecución tiene la versión de formato ${version}; este laboratorio lee hasta la ${known}.`,
  noRun: (why) => `Esto no es un archivo de ejecución: ${why}.`,
  cannotPlay: (why) => `Esta ejecución no se puede reproducir: ${why}.`,
};
