import { plural, sayCount, type Translation } from '#kernel';
import type { STRINGS as ENGLISH } from './strings.ts';

/** Round millions take «de». */
const many = (count: number, one: string, other: string): string =>
  `${sayCount(count)} ${plural(count, { one, many: `de ${other}`, other })}`;

const states = (count: number): string => many(count, 'estado', 'estados');
const steps = (count: number): string => many(count, 'paso', 'pasos');

export const STRINGS: Translation<typeof ENGLISH> = {
  stop: {
    running: 'la búsqueda aún no ha terminado.',
    error: (why) => `la búsqueda ha tenido que parar porque ${why}.`,
    cancelled: 'la búsqueda se ha cancelado.',
    noStates: 'el presupuesto es de cero estados, así que no se ha mirado nada.',
    states: (budget) => `el presupuesto de ${states(budget)} se ha gastado.`,
    seconds: (budget) => `el presupuesto de ${many(budget, 'segundo', 'segundos')} se ha gastado.`,
    bytes: 'el presupuesto de memoria se ha gastado.',
    violation: 'la búsqueda ha parado tras otro contraejemplo.',
  },
  holds: (seen) => `Se cumple: se ha visto todo (${states(seen)}).`,
  holdsUnlike: (seen) =>
    `Se cumple: se ha visto todo (${states(seen)} que se distinguen en más que una simetría).`,
  unknown: (stop, seen) => `No se sabe: ${stop} Se ha visto esto: ${states(seen)}, y en ello nada malo.`,
  unknownBeyond: (stop) => `No se sabe: ${stop} Lo que hay más allá no se ha mirado.`,
  seenAfter: (count) => `Visto tras ${steps(count)}.`,
  holdsInAll: (seen) => `Se cumple en todo lo alcanzable: ${states(seen)}.`,
  never: (seen) => `No llega a ocurrir nunca; se ha mirado en ${states(seen)}.`,
  failsAtOnce: 'Falla: está rota allí donde empieza la búsqueda.',
  failsAfter: (count) => `Falla: el camino más corto hasta ahí son ${steps(count)}.`,
  getsThere: 'Toda ejecución justa llega hasta ahí.',
  stopsWithout: (count) => `Falla: tras ${steps(count)}, una ejecución puede pararse para siempre sin ello.`,
  goesRound: (count) => `Falla: tras ${steps(count)}, una ejecución puede dar vueltas para siempre sin ello.`,
  alwaysNext: 'Siempre hay un paso siguiente hasta que el trabajo está hecho.',
  stuck: (count) => `Falla: tras ${steps(count)} ya no puede ocurrir nada.`,
  noDeadEnd: 'Ningún estado es un callejón sin salida.',
};
