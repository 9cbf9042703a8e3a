import { sayCount, type Translation } from '#lesson-kit';
import type { STRINGS as ENGLISH } from './strings.ts';

export const STRINGS: Translation<typeof ENGLISH> = {
  empty: 'esto está vacío',
  notText: 'esto no es texto en UTF-8: es otra clase de archivo, o está en otra codificación',
  otherJson:
    'esto es JSON, pero ni una ejecución, ni una traza ITF (con «vars» y «states»), ni un historial (con «operations»)',
  tooLong: 'la lectura ha tardado demasiado; quizá la expresión del registro encaja de demasiadas maneras',
  broken: 'el registro no se ha podido leer',
  clock: {
    counts: (count, host) => `su reloj cuenta ${count} para ${host}`,
    tooLong: 'su reloj es demasiado largo',
    notJson: (text) => `su reloj ${text} no es JSON`,
    notObject: 'su reloj no es un objeto JSON',
    noHost: 'no nombra ninguna máquina',
    notOwn: (host) => `el reloj de ${host} no cuenta al propio ${host}`,
    repeated: (host, own, wanted) =>
      `${host} cuenta ${own} donde toca ${wanted} (una segunda máquina con ese nombre, o un reloj que va hacia atrás)`,
    skipped: (host, own, wanted) => `${host} cuenta ${own} donde toca ${wanted} (falta un evento)`,
    unheard: (count, host) => `el reloj conoce el evento ${count} de ${host}, que el registro no contiene`,
    backwards: (host, about, before, line, now) =>
      `el reloj de ${host} va hacia atrás: contaba ${before} para ${about} en la línea ${line} y ahora cuenta ${now}`,
    unfounded: (host, own, cause, line, count, about) =>
      `el reloj de ${host} conoce el evento ${own} de ${cause} (línea ${line}), pero no el evento ${count} de ${about}, que aquel conocía`,
    circular: (host, other, line) =>
      `el reloj de ${host} conoce un evento de ${other} (línea ${line}) que ya conoce este`,
  },
  log: {
    empty: 'el registro está vacío',
    second: 'aquí empieza un segundo registro; ábrelos uno por uno',
    matchesNothing: 'la expresión no encaja con nada',
    matchesNothingIn: (expression) => `la expresión ${expression} no encaja con nada en este registro`,
    matchesNothingAtAll: 'no encaja con nada en absoluto',
    firstEvents: (events) => `solo se leen los primeros ${sayCount(events)} eventos`,
    breaksOff: 'el registro se interrumpe aquí: lo que sigue no es un evento entero',
    badExpression: (why) => `la expresión del propio registro no se puede usar: ${why}`,
    badDelimiter: (why) => `el delimitador no se puede usar: ${why}`,
    noEvent: (example) =>
      `no se ha encontrado ningún evento: cada uno necesita una máquina y un reloj vectorial como ${example}`,
  },
  itf: {
    notList: (kind) => `«${kind}» no es una lista`,
    bigint: '«#bigint» no es un número entero entre comillas',
    unserializable: '«#unserializable» no es un texto',
    form: (kind) => `«${kind}» no es una forma de valor que ITF conozca`,
    pairs: '«#map» contiene algo que no es un par de clave y valor',
    null: 'null no es un valor que ITF conozca',
    stateNoObject: (place) => `el estado ${place} no es un objeto`,
    stateLacks: (place, name) => `el estado ${place} no dice nada de «${name}»`,
    stateForeign: (place, name) => `el estado ${place} tiene una variable «${name}» que «vars» no nombra`,
    vars: '«vars» falta o no es una lista de nombres',
    loop: '«loop» no es el número de un estado',
    noObject: 'una traza ITF es un objeto',
    states: '«states» falta o está vacío',
    tooMany: (states, most) =>
      `la traza tiene ${sayCount(states)} estados; se leen ${sayCount(most)} como mucho`,
  },
};
