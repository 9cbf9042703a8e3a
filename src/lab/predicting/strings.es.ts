import type { Translation } from '#lesson-kit';
import type { STRINGS as ENGLISH } from './strings.ts';

export const STRINGS: Translation<typeof ENGLISH> = {
  notAsked: 'Esa pregunta no se está haciendo ahora.',
  noAnswer: (option) => `«${option}» no es una respuesta a esa pregunta.`,
  mustCommit: 'Aquí no se pueden saltar preguntas: quédate con una respuesta.',
  cannotJudge: (why) => `Esta pregunta no se puede juzgar en esta ejecución: ${why}.`,
  neverAsked: 'Esa pregunta no se ha hecho hasta ahora.',
  noPlayableHint: 'Este paso no tiene ninguna pista que pueda hacerse por ti.',
};
