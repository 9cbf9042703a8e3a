import type { Translation } from '#lesson-kit';
import type { STRINGS as ENGLISH } from './strings.ts';

export const STRINGS: Translation<typeof ENGLISH> = {
  ready: 'Listo sin red',
  readySays: 'Ahora todas las lecciones funcionan también sin red.',
  begun: 'Guardando todas las lecciones para usarlas sin red…',
  asks: 'Tu dispositivo ahorra datos, así que no se ha guardado nada para usarlo sin red.',
  keep: 'Guardar todas las lecciones (unos 2 MB)',
  failed: 'Este navegador no ha guardado el laboratorio para usarlo sin red; con red funciona todo.',
  newer:
    'Hay una versión nueva del laboratorio. Se usará desde tu próxima visita; tus ejecuciones se quedan.',
  reload: 'Usarla ya',
  blocked: 'Otras pestañas usan aún la versión anterior. Ciérralas, y podrá usarse aquí.',
  later: 'Más tarde',
};
