import { sayCount, type Translation } from '#kernel';
import type { STRINGS as ENGLISH } from './strings.ts';

export const STRINGS: Translation<typeof ENGLISH> = {
  empty: 'el archivo está vacío',
  tooLong: (characters) => `el archivo tiene más de ${sayCount(characters)} caracteres`,
  tooDeep: (levels) => `anidado a más de ${levels} niveles`,
  oneByOne: 'hay un segundo historial en el mismo archivo; ábrelos uno por uno',
  edn: {
    endlessString: 'un texto no tiene final',
    escape: (sequence) => `secuencia de escape desconocida ${sequence} en un texto`,
    notClosed: (end, line) => `falta «${end}» para lo que se abrió en la línea ${line}`,
    expected: (found, end) => `«${found}» donde se esperaba «${end}»`,
    keyAlone: 'un mapa tiene una clave sin valor',
    noTag: '«#» sin etiqueta',
    nothingAfter: 'no sigue nada a «#»',
    closesNothing: (found) => `«${found}» no cierra nada`,
  },
  json: {
    textExpected: 'se esperaba un texto entre comillas dobles',
    badText: 'un texto tiene una secuencia de escape o un carácter de control que no valen',
    valueExpected: (found) => `«${found}» donde se esperaba un valor`,
    word: (word) => `«${word}» no es JSON`,
    missing: (end) => `falta «${end}»`,
    commaExpected: (found, end) => `«${found}» donde se esperaba «,» o «${end}»`,
    twice: (name) => `«${name}» está dos veces en un mismo objeto`,
    colon: (name) => `falta «:» después de «${name}»`,
    afterEnd: (found) => `«${found}» después del final`,
  },
  plain: {
    unknownField: (name, known) => `campo desconocido «${name}»; se conocen ${known}`,
    notText: (name) => `«${name}» falta o no es un texto`,
    notNumber: (name) => `«${name}» no es un número`,
    okWithoutEnd: 'estado «ok» sin «completed»',
    status: '«status» debe ser «ok», «fail» o «info»',
    notObject: 'cada operación debe ser un objeto',
    invoked: 'falta «invoked»',
    listExpected: 'se esperaba una lista de operaciones, o un objeto con «operations»',
  },
  jepsen: {
    noKeyword: (what) => `:${what} falta o no es una palabra clave`,
    noProcess: 'falta :process',
    type: (type, known) => `:type ${type} no es ninguno de ${known}`,
    onlyMaps: 'un historial está hecho de mapas; entre ellos hay otra cosa',
    indexFalls: (before, index) =>
      `:index baja de ${before} a ${index}: aquí empieza un segundo historial; ábrelos uno por uno`,
    none: 'el historial no tiene ninguna operación',
  },
  pairs: {
    notAsked: (process, name) => `el proceso ${process} responde a «${name}», que no se le preguntó`,
    askedElse: (process, asked, line, answered) =>
      `al proceso ${process} se le preguntó «${asked}» en la línea ${line} y responde a «${answered}»`,
    askedAgain: (process, line) =>
      `el proceso ${process} vuelve a preguntar antes de que se responda a su pregunta de la línea ${line}`,
  },
  porcupine: {
    value: (text) => `«${text}» no es nil, ni un número, ni un par de números`,
    operation: (name) => `operación desconocida «${name}»; el registro conoce read, write, cas`,
    none: 'ninguna línea de este registro es una operación',
  },
};
