import { plural, sayCount, type Translation } from '#kernel';
import type { STRINGS as ENGLISH } from './strings.ts';

export const STRINGS: Translation<typeof ENGLISH> = {
  inLine: (line, says) => `línea ${line}: ${says}`,
  noTime: (operation) => `${operation} no tiene una hora que sirva`,
  answerFirst: (operation) => `la respuesta a «${operation}» llega antes que su pregunta`,
  overlap: (later, earlier) =>
    `«${later}» empieza antes de que termine «${earlier}» del mismo proceso, así que el proceso no tiene orden`,
  noModel: (name, known) => `ningún modelo se llama «${name}»; hay ${known}`,
  notDecided: (why, situations) =>
    `Sin decidir: ${why} tras ${sayCount(situations)} ${plural(situations, { one: 'situación', other: 'situaciones' })}.`,
  spent: {
    steps: (steps) => `el presupuesto de ${sayCount(steps)} pasos se ha gastado`,
    cancelled: 'se ha cancelado',
    memory: (mebibytes) => `el presupuesto de memoria de ${mebibytes} MiB se ha gastado`,
  },
  linearizable: {
    holds: (type) =>
      `Cada operación puede pensarse como ocurrida en un instante entre su pregunta y su respuesta (${type}).`,
    noOrder: (operation) =>
      `Ningún orden de las operaciones que respete el tiempo real explica ${operation}.`,
    noOrderOf: (key, operation) =>
      `Ningún orden de las operaciones sobre ${key} que respete el tiempo real explica ${operation}.`,
    quoted: (operation) => `«${operation}»`,
    quotedWithLine: (operation, line) => `«${operation}» (línea ${line})`,
  },
  sequential: {
    holds:
      'Un orden de todas las operaciones explica cada respuesta y conserva el orden propio de cada proceso.',
    fails:
      'Ningún orden de todas las operaciones explica cada respuesta y conserva el orden propio de cada proceso.',
    furthest: (operation) => `Lo más lejos que llega un orden es hasta justo antes de «${operation}».`,
  },
  types: {
    unknown: (name, known) => `ningún tipo de datos se llama «${name}»; hay ${known}`,
    none: (known) =>
      `ningún tipo de datos tiene todas las operaciones de este historial; nombra uno de ${known}`,
    operation: (name, known) => `operación desconocida «${name}»; se conocen ${known}`,
    operationOf: (name, type, known) => `operación desconocida «${name}»; el tipo ${type} tiene ${known}`,
    cas: 'cas necesita dos valores: [esperado, nuevo]',
  },
};
