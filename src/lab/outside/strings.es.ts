import { sayCount, type Translation } from '#lesson-kit';
import type { STRINGS as ENGLISH } from './strings.ts';

export const STRINGS: Translation<typeof ENGLISH> = {
  tooLong: (steps) => `Esto pide ${sayCount(steps)} pasos, más de los que reproduce el laboratorio.`,
  playsDifferently:
    'Esta ejecución se comporta aquí de otro modo que donde se hizo: el laboratorio ha cambiado desde entonces. Se abre de todas formas.',
  endsAfter: (event) =>
    `Esta ejecución se comporta aquí de otro modo que donde se hizo: el laboratorio ha cambiado desde entonces. Se abre de todas formas. Termina tras el evento ${sayCount(event)}.`,
  differsAt: (first, last) =>
    `Esta ejecución se comporta aquí de otro modo que donde se hizo: el laboratorio ha cambiado desde entonces. Se abre de todas formas. La primera diferencia está en ${first === last ? `el evento ${sayCount(last)}` : `uno de los eventos ${sayCount(first)} a ${sayCount(last)}`}.`,
};
