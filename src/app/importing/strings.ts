import { plural, sayAmount, sayCount, strings } from '#lesson-kit';

const count = (number: number, one: string, other: string): string =>
  `${sayCount(number)} ${plural(number, { one, other })}`;

export const IMPORT = strings('app/importing', {
  title: 'Open something from elsewhere',
  lead: 'A saved run or a share link, a ShiViz log, a Jepsen history (EDN) or an ITF trace of a model checker. What it is, is told by its content. It stays on this machine.',
  file: 'A file (or drop one anywhere here)',
  choose: 'Choose a file',
  paste: 'Or paste it',
  pasteHint: 'a link, a log, a history …',
  read: 'Read it',
  reading: 'Reading…',
  drop: 'Let go to read it',
  emptyFile: (name: string) => `${name} is empty.`,
  tooLarge: (name: string, megabytes: number) =>
    `${name} is too large: it has ${sayAmount(megabytes, 1)} MB, and at most 60 MB are read.`,
  unreadable: (name: string) => `${name} cannot be read: it is a folder, or it is gone.`,
  otherEncoding: (name: string, encoding: string) =>
    `${name} is written in ${encoding}; save it as UTF-8 and try again.`,
  notUtf8: (name: string, line: number) =>
    `${name} is not text in UTF-8: line ${line} holds bytes that are none.`,
  problems: 'What is wrong with it',
  inLine: (line: number, says: string) => `Line ${line}: ${says}.`,
  whole: (says: string) => `${says.charAt(0).toUpperCase()}${says.slice(1)}.`,
  kinds: {
    shiviz: 'A ShiViz log',
    history: 'A history',
    itf: 'An ITF trace',
    run: 'A saved run',
    link: 'A share link',
  },
  execution: 'Execution',
  picture: 'The log as a space-time diagram',
  counts: (hosts: number, events: number, messages: number, pairs: number) =>
    `${count(hosts, 'host', 'hosts')}, ${count(events, 'event', 'events')}, ${count(messages, 'message', 'messages')}, ${count(pairs, 'concurrent pair', 'concurrent pairs')}.`,
  event: (host: string, text: string, line: number) => `${host}: ${text} (line ${line})`,
  historyCounts: (processes: number, operations: number, pairs: number) =>
    `${count(processes, 'process', 'processes')}, ${count(operations, 'operation', 'operations')}, ${count(pairs, 'pair', 'pairs')} of them at the same time.`,
  firstOnly: (drawn: number) => `The first ${sayCount(drawn)} operations are drawn; all of them are judged.`,
  line: (line: number) => `line ${line}`,
  run: 'The run that was found',
  runOf: (lesson: string, events: string) => `A run of “${lesson}”, looked at after ${events} events.`,
  noLesson: (id: string) => `It is a run of the lesson “${id}”, which this lab does not have.`,
  openRun: 'Open the lesson with it',
  states: 'The states of the trace',
  stateCounts: (states: number, variables: number) =>
    `${count(states, 'state', 'states')} of ${count(variables, 'variable', 'variables')}.`,
  stateOf: (place: number, states: number) => `State ${sayCount(place)} of ${sayCount(states)}`,
  firstState: 'The beginning.',
  stateLine: (line: number) => `line ${line} of the file`,
  loops: (place: number) => `After the last state it goes on with state ${sayCount(place)}, for ever.`,
  before: 'Back',
  after: 'Forward',
  variable: 'Variable',
  value: 'Value',
  changed: 'changed',
});
