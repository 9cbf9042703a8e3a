import { strings } from '#lesson-kit';

export const IMPORT = strings('app/import-strings', {
  title: 'Open a log from elsewhere',
  lead: 'A ShiViz log: text in which every event carries its host and a vector clock such as {"a":1,"b":2}. The log stays on this machine.',
  file: 'A file (or drop one anywhere here)',
  paste: 'Or paste it',
  read: 'Read it',
  reading: 'Reading…',
  unreadable: (name: string) =>
    `${name} cannot be read: it is larger than 60 MB, or it is not text in UTF-8.`,
  problems: 'What is wrong with this log',
  inLine: (line: number, says: string) => `Line ${line}: ${says}.`,
  execution: 'Execution',
  picture: 'The log as a space-time diagram',
  counts: (hosts: number, events: number, messages: number, pairs: number) =>
    `${hosts} hosts, ${events} events, ${messages} messages, ${pairs} concurrent pairs.`,
  event: (host: string, text: string, line: number) => `${host}: ${text} (line ${line})`,
});
