import type { Translation } from '#lesson-kit';
import type { STRINGS as ENGLISH } from './strings.ts';

export const STRINGS: Translation<typeof ENGLISH> = {
  open: 'Abrir en Netsplit',
  start: (lesson) => `Empezar: ${lesson}`,
  story: 'Relato y vistas',
  loading: 'La lección aún se está cargando; espera al evento «ready».',
  noLesson: (id) => `Este laboratorio no tiene ninguna lección llamada «${id}».`,
};
