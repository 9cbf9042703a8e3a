import type { Translation } from '#lesson-kit';
import type { STRINGS as ENGLISH } from './strings.ts';

export const STRINGS: Translation<typeof ENGLISH> = {
  broken: 'El verificador no ha podido arrancar; vuelve a cargar la página.',
  noModel: (name) => `la lección no tiene ningún modelo «${name}»`,
  noReference: (name) => `no hay ningún modelo «${name}»`,
};
