import type { Translation } from '#lesson-kit';
import type { STRINGS as ENGLISH } from './strings.ts';

export const STRINGS: Translation<typeof ENGLISH> = {
  unknown: (name) => `La dirección pide «${name}», que este laboratorio no conoce. No se tiene en cuenta.`,
  bad: (name, value, wanted) =>
    `La dirección dice ${name}=${value}, pero ${name} debe ser ${wanted}. Se usa el valor por defecto.`,
  oneOf: (values) => `uno de estos valores: ${values}`,
  listOf: (values) => `una lista de ${values}`,
  whole: 'un número entero',
  step: 'el id o el número de un paso',
  steps: 'números como 1,3-5',
  speed: 'un número de 0.001 a 100',
  views: 'una lista de nombres de vistas',
  noSuchSteps: (steps) => `Esta lección no tiene ninguno de los pasos ${steps}: se muestran todos.`,
  noSuchView: (view) => `Esta lección no tiene ninguna vista «${view}»; se omite.`,
};
