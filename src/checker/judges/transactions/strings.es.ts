import type { Translation } from '#kernel';
import type { STRINGS as ENGLISH } from './strings.ts';

export const STRINGS: Translation<typeof ENGLISH> = {
  and: (names) => names.join(' y '),
  before: (first, second, kind, because) => `${first} antes que ${second} (${kind}: ${because})`,
  circle: (steps) => `${steps}: un círculo, así que no hay ningún orden de ellas.`,
  someOrder: 'Algún orden de las versiones explica cada lectura sin ningún círculo.',
  everyOrder: (circle) =>
    `Sea cual sea el orden de las versiones, hay un círculo. Con uno de ellos: ${circle}`,
  serial: 'Ejecutar las transacciones una tras otra explica cada lectura.',
  noSerial: 'Ningún orden en serie de las transacciones explica cada lectura.',
  nothingForbidden: (level) => `En el historial no hay ninguna de las anomalías que ${level} prohíbe.`,
  ambiguous: (why) => `Sin decidir: ${why}, así que las lecturas no dicen qué escritura vieron.`,
  because: {
    process: (process, before) => `${process} la ejecutó después de ${before}`,
    realtime: (before) => `empezó después de que terminara ${before}`,
    chosenOrder: (value, key, before) => `escribió ${value} en ${key} sobre ${before}, si se elige ese orden`,
    readWritten: (value, key) => `leyó ${value}, escrito en ${key}`,
    overwroteRead: (value, key, version) =>
      `escribió ${value} en ${key} sobre ${version}, que la primera había leído`,
    readAndOverwrote: (version, key, value) => `leyó ${version} de ${key} y escribió encima ${value}`,
    appendedAfter: (value, key, before) => `añadió ${value} a ${key} después de ${before}`,
    appendedLast: (key, last) => `lo que añadió a ${key} va después de ${last}, lo último que se leyó`,
    readAppended: (value, key) => `leyó ${value}, añadido a ${key}`,
    appendedUnread: (value, key) => `añadió ${value} a ${key}, que la primera no había leído`,
  },
  lostUpdate: (names, version, key) =>
    `${names} leyeron ${version} de ${key} y cada una escribió como si estuviera sola.`,
  register: {
    twice: (value, key) => `${value} se escribe en ${key} más de una vez o es el valor inicial`,
    internal: (name, value, key, expected) =>
      `${name} lee ${value} de ${key} cuando sus propios pasos anteriores dicen ${expected}.`,
    unwritten: (name, value, key) => `${name} lee ${value} de ${key}, que nadie escribió.`,
    future: (name, value, key) => `${name} lee ${value} de ${key}, que ella misma escribe solo más tarde.`,
    aborted: (name, value, key, writer) =>
      `${name} lee ${value} de ${key}, que ${writer} escribió y luego anuló.`,
    intermediate: (name, value, key, writer) =>
      `${name} lee ${value} de ${key}, que la propia ${writer} sobrescribió antes de terminar.`,
  },
  list: {
    twice: (value, key) => `${value} se añade a ${key} más de una vez`,
    internal: (name, list, key) =>
      `${name} lee ${list} de ${key}, lo que contradice lo que ella misma leyó o añadió antes.`,
    outOfOrder: (name, value, key, writer, previous) =>
      `${name} lee ${value} en ${key}, que ${writer} añadió justo después de ${previous}.`,
    duplicate: (name, value, key) => `${name} lee ${value} en ${key}, donde está dos veces.`,
    unwritten: (name, value, key) => `${name} lee ${value} en ${key}, que nadie añadió.`,
    future: (name, value, key) => `${name} lee ${value} en ${key}, que ella misma añade solo más tarde.`,
    aborted: (name, value, key, writer) =>
      `${name} lee ${value} en ${key}, que ${writer} añadió y luego anuló.`,
    intermediate: (name, value, key, writer) =>
      `${name} lee ${value} en ${key}, en mitad de ${writer}, que añadió más.`,
    incompatible: (name, version, key, other, theirs) =>
      `${name} leyó ${version} de ${key} y ${other} leyó ${theirs}: ninguna es el principio de la otra.`,
  },
  unknownStep: (step) =>
    `operación desconocida ${step} en una transacción; los pasos son [r clave valor], [w clave valor], [append clave valor]`,
  mixed: (key) => `en ${key} se escribe donde otros añaden; listas y registros no pueden juzgarse juntos`,
  noList: (key, value) => `una lectura de ${key} devuelve ${value}, que no es una lista`,
  unknown: (name) => `operación desconocida «${name}»; este modelo juzga transacciones (txn)`,
  noSteps: 'una transacción debe ser una lista de pasos',
};
