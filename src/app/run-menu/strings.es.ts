import type { Translation } from '#lesson-kit';
import type { STRINGS as ENGLISH } from './strings.ts';

export const STRINGS: Translation<typeof ENGLISH> = {
  saveRun: 'Guardar esta ejecución',
  saveTree: 'Guardar todas las ejecuciones de esta escena',
  export: 'Exportar…',
  markMoment: 'Marcar este momento',
  unmarkMoment: 'Quitar aquí la marca',
  makeLesson: 'Hacer una lección de esto…',
  present: 'Presentar esta lección a una clase',
  forget: 'Empezar la lección de nuevo…',
  forgetSure:
    '¿Empezar esta lección de nuevo? Se perderán los pasos, las respuestas y las ejecuciones que tienes en ella.',
  commands: 'Todas las órdenes',
};
