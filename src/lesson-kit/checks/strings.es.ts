import { sayAmount, type Translation } from '#kernel';
import type { STRINGS as ENGLISH } from './strings.ts';

export const STRINGS: Translation<typeof ENGLISH> = {
  noRun: (why) => `Esto no es una ejecución: ${why}.`,
  noObject: 'Esto no es una ejecución: una ejecución es un objeto con lesson, revision, setup, seed y log.',
  noParameter: (name) => `La lección no tiene ningún parámetro «${name}».`,
  notAmong: (name, value, options) => `El parámetro «${name}» no puede ser «${value}»; es uno de ${options}.`,
  noSwitch: (name, value) => `El parámetro «${name}» es true o false, no «${value}».`,
  outOfRange: (name, value, min, max, step) =>
    `El parámetro «${name}» es un número de ${sayAmount(min, 3)} a ${sayAmount(max, 3)} en pasos de ${sayAmount(step, 3)}, no «${value}».`,
  noRule: (rule) => `La lección no tiene ninguna regla «${rule}» que apagar.`,
  disorder: 'Las decisiones de esta ejecución no están en el orden de sus tiempos.',
  tooLate: (at, latest) =>
    `Una decisión de esta ejecución está en ${sayAmount(at, 3)} ms; esta lección se reproduce hasta ${sayAmount(latest, 3)} ms.`,
  noNode: (node) => `No hay ningún nodo «${node}» en el mundo de esta ejecución.`,
  noOperation: (role, operation) => `El papel ${role} no tiene ninguna operación «${operation}».`,
  otherRevision: (theirs, ours) =>
    `Esta ejecución se grabó con la revisión ${theirs} de la lección; esta es la revisión ${ours}, así que puede transcurrir de otro modo.`,
  otherLesson: (theirs, ours) => `Esta ejecución es de la lección «${theirs}», no de «${ours}».`,
  cannotPlay: (why) => `Esta ejecución no se puede reproducir: ${why}.`,
};
