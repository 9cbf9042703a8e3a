import type { Translation } from '#lesson-kit';
import type { STRINGS as ENGLISH } from './strings.ts';

export const STRINGS: Translation<typeof ENGLISH> = {
  savedLost: (scene, why) => `No se han podido abrir las ejecuciones guardadas de «${scene}»: ${why}.`,
  noBranch: (branch) => `falta su rama «${branch}»`,
  tooLong: 'todas las ejecuciones juntas son demasiado largas',
  progressLost: 'No se ha podido leer tu progreso en esta lección; empieza de nuevo.',
  lessonChanged:
    'Esta lección ha cambiado desde que estuviste: tus ejecuciones pueden comportarse ahora de otro modo.',
};
