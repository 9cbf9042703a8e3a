import type { Translation } from '#lesson-kit';
import type { STRINGS as ENGLISH } from './strings.ts';

export const STRINGS: Translation<typeof ENGLISH> = {
  badName:
    'El nombre de una lección tiene minúsculas, cifras y guiones, y no es el de la lección de la que viene.',
  nothing: 'En esta ejecución aún no pasa nada: reproduce primero un poco.',
  tooLittle:
    'En esta ejecución pasa demasiado poco para preguntar: deja que lleguen mensajes, y marca un momento anterior.',
  oneEnd:
    'Esta ejecución tiene un solo final, se haga lo que se haga: sigue reproduciendo, o marca un momento anterior.',
};
