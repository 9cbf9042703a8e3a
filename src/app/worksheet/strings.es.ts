import { plural, type Translation } from '#lesson-kit';
import type { STRINGS as ENGLISH } from './strings.ts';

export const STRINGS: Translation<typeof ENGLISH> = {
  title: (lesson) => `Hoja de trabajo: ${lesson}`,
  name: 'Nombre',
  date: 'Fecha',
  print: 'Imprimir',
  answers: 'Con las respuestas (para quien enseña)',
  back: 'Volver a la lección',
  untranslated: 'Esta lección aún no está traducida: está en inglés.',
  preparing: 'Preparando la hoja de trabajo…',
  failed: 'No se ha podido cargar esta lección. Comprueba la conexión y vuelve a intentarlo.',
  predict: 'Predice',
  because: 'Porque…',
  soFar: 'Lo que había pasado hasta aquí; el tiempo corre hacia abajo.',
  cameOf: 'En qué acabó.',
  right: 'En esta ejecución',
  depends: 'La respuesta depende de la ejecución: míralo en el laboratorio.',
  seen: 'Lo que viste',
  own: 'Con tus palabras',
  challenges: 'Por tu cuenta',
  howMany: (faults) =>
    `Con ${plural(faults, { one: `${faults} fallo`, other: `${faults} fallos` })} como mucho. ¿Qué hiciste, y en qué orden?`,
  draw: 'Dibuja lo que esperas: una línea por nodo, una flecha por mensaje.',
};
