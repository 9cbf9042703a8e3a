import { strings } from '#lesson-kit';

export const STRINGS = strings('views/code', {
  loading: 'Fetching the source…',
  none: 'The source of this protocol is not at hand.',
  ran: (node: string, sentence: string) => `${node}: ${sentence}`,
  noHandler: 'No code of the protocol ran here: this was done to the network.',
  rules: 'Rules',
  others: 'Rules that this event did not ask',
  askedOn: 'asked here: kept',
  askedOff: 'asked here: switched off',
  off: 'switched off',
  source: 'Source',
  file: 'File',
  neverAsked: 'Nobody has asked it so far.',
  lastAsked: (count: number) =>
    count === 1 ? 'Asked once so far:' : `The last ${count} events that asked it:`,
});
