import type { Translation } from '#lesson-kit';
import type { STRINGS as ENGLISH } from './strings.ts';

export const STRINGS: Translation<typeof ENGLISH> = {
  title: (protocol) => `Juego libre: ${protocol}`,
  choose: 'Juego libre',
  lead: 'Una red sin tarea. Corta enlaces, tumba máquinas, cambia sus parámetros, desactiva sus reglas y vuelve a intentarlo.',
  unknown: (name) =>
    `Ninguna lección de este laboratorio ejecuta un protocolo llamado «${name}». Estos son los que hay.`,
  protocols: 'Protocolos',
  lessons: 'Lecciones con él:',
  noSteps: 'El juego libre no tiene pasos: la dirección pide algunos y se pasa por alto.',
};
