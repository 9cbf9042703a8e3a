import { plural, sayAmount, sayCount, type Translation } from '#lesson-kit';
import type { IMPORT as ENGLISH } from './strings.ts';

const many = (count: number, one: string, other: string): string =>
  `${sayCount(count)} ${plural(count, { one, other })}`;

export const STRINGS: Translation<typeof ENGLISH> = {
  title: 'Abrir algo de otro sitio',
  lead: 'Una ejecución guardada o un enlace compartido, un registro de ShiViz, un historial de Jepsen (EDN) o una traza ITF de un verificador de modelos. Lo que es se reconoce por su contenido. No sale de este equipo.',
  file: 'Un archivo (o suelta uno en cualquier parte)',
  choose: 'Elegir un archivo',
  paste: 'O pégalo',
  pasteHint: 'un enlace, un registro, un historial…',
  read: 'Leerlo',
  reading: 'Leyendo…',
  drop: 'Suelta para leerlo',
  emptyFile: (name) => `${name} está vacío.`,
  tooLarge: (name, megabytes) =>
    `${name} es demasiado grande: tiene ${sayAmount(megabytes, 1)} MB, y se leen 60 MB como mucho.`,
  unreadable: (name) => `${name} no se puede leer: es una carpeta, o ya no está.`,
  otherEncoding: (name, encoding) =>
    `${name} está escrito en ${encoding}; guárdalo como UTF-8 y vuelve a intentarlo.`,
  notUtf8: (name, line) => `${name} no es texto en UTF-8: la línea ${line} contiene bytes que no lo son.`,
  problems: 'Qué tiene mal',
  inLine: (line, says) => `Línea ${line}: ${says}.`,
  whole: (says) => `${says.charAt(0).toUpperCase()}${says.slice(1)}.`,
  kinds: {
    shiviz: 'Un registro de ShiViz',
    history: 'Un historial',
    itf: 'Una traza ITF',
    run: 'Una ejecución guardada',
    link: 'Un enlace compartido',
  },
  execution: 'Ejecución',
  picture: 'El registro como diagrama espacio-tiempo',
  counts: (hosts, events, messages, pairs) =>
    `${many(hosts, 'máquina', 'máquinas')}, ${many(events, 'evento', 'eventos')}, ${many(messages, 'mensaje', 'mensajes')}, ${many(pairs, 'par concurrente', 'pares concurrentes')}.`,
  event: (host, text, line) => `${host}: ${text} (línea ${line})`,
  historyCounts: (processes, operations, pairs) =>
    `${many(processes, 'proceso', 'procesos')}, ${many(operations, 'operación', 'operaciones')}, ${many(pairs, 'par simultáneo', 'pares simultáneos')}.`,
  firstOnly: (drawn) => `Se dibujan las primeras ${sayCount(drawn)} operaciones; se juzgan todas.`,
  line: (line) => `línea ${line}`,
  run: 'La ejecución encontrada',
  runOf: (lesson, events) => `Una ejecución de «${lesson}», vista tras ${events} eventos.`,
  noLesson: (id) => `Es una ejecución de la lección «${id}», que este laboratorio no tiene.`,
  openRun: 'Abrir la lección con ella',
  states: 'Los estados de la traza',
  stateCounts: (states, variables) =>
    `${many(states, 'estado', 'estados')} de ${many(variables, 'variable', 'variables')}.`,
  stateOf: (place, states) => `Estado ${sayCount(place)} de ${sayCount(states)}`,
  firstState: 'El principio.',
  stateLine: (line) => `línea ${line} del archivo`,
  loops: (place) => `Tras el último estado continúa en el estado ${sayCount(place)}, para siempre.`,
  before: 'Atrás',
  after: 'Adelante',
  variable: 'Variable',
  value: 'Valor',
  changed: 'ha cambiado',
};
