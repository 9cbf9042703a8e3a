import { plural, sayCount, type Translation } from '#lesson-kit';
import type { STRINGS as ENGLISH } from './strings.ts';

export const STRINGS: Translation<typeof ENGLISH> = {
  title: 'Hacer una lección de esta ejecución',
  lead: 'Una carpeta para las fuentes del laboratorio, en un zip: un paso en cada momento que marcaste, lo que hiciste como solución, y títulos para las palabras que solo puedes escribir tú.',
  marks: 'Momentos marcados',
  none: 'No hay nada marcado: toda la ejecución será un solo paso.',
  mark: (time, events) =>
    `${time}, tras ${sayCount(events)} ${plural(events, { one: 'evento', other: 'eventos' })}`,
  remove: (time) => `Quitar la marca de ${time}`,
  markNow: 'Marcar este momento',
  id: 'Nombre de la lección (minúsculas, cifras, guiones)',
  idDefault: (lesson) => `mi-${lesson}`,
  save: 'Guardar la carpeta',
  saved: (name) => `Se ha guardado ${name}. Descomprímelo en lessons/ y sustituye lo marcado con FILL IN.`,
  working: 'Probando qué se puede preguntar…',
  failed: 'De esta ejecución no se ha podido hacer una lección aquí.',
  close: 'Cerrar',
  momentMarked: 'Marcado. «Hacer una lección de esto…» empieza un paso en cada momento marcado.',
};
