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
  notOpened: (file, problem) => `${file} no se ha abierto. ${problem}`,
  noRun: (file, kind) =>
    `${file} no contiene ninguna ejecución. ${kind} se muestra con «Abrir un registro propio», en la portada.`,
  treeSpent: 'Estas ejecuciones son demasiado largas para abrirlas juntas.',
};
