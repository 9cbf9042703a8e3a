import type { Translation } from '#lesson-kit';
import type { STRINGS as ENGLISH } from './strings.ts';

export const STRINGS: Translation<typeof ENGLISH> = {
  full: 'No queda sitio en este navegador: tus últimos pasos no se guardan. Lo guardado antes está a salvo.',
  twoTabs:
    'Esta lección también está abierta en otra pestaña. Se guarda el trabajo de la pestaña en la que trabajas la última.',
  refused: 'Este navegador no deja que el laboratorio guarde tu trabajo: dura hasta que cierres esta página.',
  newer:
    'Tu trabajo aquí lo guardó una versión más nueva del laboratorio. No se toca; lo que hagas ahora no se guarda.',
  rescued: 'El estado más reciente de tu trabajo estaba dañado; se ha abierto el anterior.',
  lost: 'El trabajo que tenías guardado en esta lección estaba dañado y no se ha podido leer. La lección empieza de nuevo.',
};
