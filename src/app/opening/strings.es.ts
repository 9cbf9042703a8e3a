import type { Translation } from '#lesson-kit';
import type { STRINGS as ENGLISH } from './strings.ts';

export const STRINGS: Translation<typeof ENGLISH> = {
  title: 'Esta ejecución es larga',
  says: (asked) =>
    `Pide ${asked} pasos. El laboratorio la reproduce primero aparte, para que aquí no se bloquee nada.`,
  played: (events) => `${events} pasos reproducidos`,
  cancel: 'Cancelar',
  cancelled: 'La ejecución no se ha abierto.',
  tooSlow: 'Esta ejecución tarda demasiado en reproducirse; no se ha abierto.',
  broken: 'Esta ejecución no ha podido reproducirse aquí; no se ha abierto.',
  spent: (events, asked) =>
    `Esta ejecución pide ${asked} pasos; el laboratorio la ha abierto tras ${events}. Sigue desde ahí cuando reproduces.`,
  treeSpent: 'Estas ejecuciones son demasiado largas para abrirlas juntas.',
};
