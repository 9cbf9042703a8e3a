import type { Translation } from '#kernel';
import type { STRINGS as ENGLISH } from './strings.ts';

export const STRINGS: Translation<typeof ENGLISH> = {
  holds: 'Cada proceso puede explicar lo que leyó con un orden así de las escrituras.',
  circle: (steps) => `Todo esto tendría que cumplirse, y va en círculo: ${steps}.`,
  before: (first, second, because) => `«${first}» antes que «${second}» (${because})`,
  askedInOrder: (process) => `${process} las pidió en este orden`,
  readInOrder: (process) => `${process} leyó en este orden`,
  wroteInOrder: (process) => `${process} escribió en este orden`,
  readThenWrote: (process) => `${process} leyó antes de escribir`,
  wroteThenRead: (process) => `${process} escribió antes de leer`,
  readsOlder: 'la lectura devuelve lo que había antes de esa escritura',
  readsFrom: (read, write) => `«${read}» devuelve lo que escribió «${write}»`,
  readsInitial: (read, write) => `«${read}» devuelve aún el valor inicial, así que va antes que «${write}»`,
  laterWrite: (write, read, source) =>
    `«${write}» va antes que «${read}», que devuelve lo que escribió «${source}», así que esta última es la escritura posterior`,
  unknown: (name) =>
    `operación desconocida «${name}»; este modelo está definido para registros con read y write`,
  twice: (value) =>
    `El valor ${value} se escribe más de una vez (o es el inicial), así que una lectura no dice qué escritura vio.`,
  twiceTo: (value, key) =>
    `El valor ${value} se escribe más de una vez en ${key} (o es el inicial), así que una lectura no dice qué escritura vio.`,
  unwritten: (read) => `«${read}» devuelve un valor que nadie escribió.`,
};
