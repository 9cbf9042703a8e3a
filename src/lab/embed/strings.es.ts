import type { Translation } from '#lesson-kit';
import type { STRINGS as ENGLISH } from './strings.ts';

export const STRINGS: Translation<typeof ENGLISH> = {
  noStage: 'Aquí no se muestra el escenario.',
  noLanguage: (tag) => `Este laboratorio no habla «${tag}».`,
  wrong: 'Algo ha ido mal.',
  noCall: (type) => `Este laboratorio no conoce ninguna llamada «${type}».`,
  badPayload: (type) => `El contenido de «${type}» no es lo que debería ser.`,
};
