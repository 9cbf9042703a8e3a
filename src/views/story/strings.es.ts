import type { Translation } from '#lesson-kit';
import type { STRINGS as ENGLISH } from './strings.ts';

export const STRINGS: Translation<typeof ENGLISH> = {
  step: (place, count) => `Paso ${place} de ${count}`,
  back: 'Atrás',
  next: 'Siguiente',
  nextBlocked: 'Responde primero a la pregunta, o elige «Muéstramelo sin más».',
  goal: 'Tu tarea',
  goalDone: 'Hecho',
  goalOpen: 'Todavía no',
  hint: (shown, count) => (shown === 0 ? 'Pista' : `Pista ${shown} de ${count}`),
  nextHint: 'Una pista mayor',
  playHint: 'Hazlo por mí',
  backToStory: 'Volver al relato',
  untranslated: 'Esta lección aún no está traducida: está en inglés.',
};
