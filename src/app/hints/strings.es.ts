import type { Translation } from '#lesson-kit';
import type { STRINGS as ENGLISH } from './strings.ts';

export const STRINGS: Translation<typeof ENGLISH> = {
  label: 'Un consejo',
  touch: 'Pulsa una máquina, un enlace o un mensaje: puedes romperlo.',
  time: 'Aquí el tiempo va en ambos sentidos: retrocede y mira otra vez.',
  runs: 'Ahora hay dos ejecuciones: la primera se conserva, con su nombre junto a la línea de tiempo.',
  done: 'Entendido',
};
