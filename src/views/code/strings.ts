import { strings } from '#lesson-kit';

export const STRINGS = strings('views/code', {
  loading: 'Fetching the source…',
  none: 'The source of this protocol is not at hand.',
  ran: (node: string, sentence: string) => `${node}: ${sentence}`,
  noHandler: 'No code of the protocol ran here: this was done to the network.',
  rules: 'Rules asked',
  on: 'kept',
  off: 'switched off',
  ignored: 'Did nothing, because',
  source: 'Source',
  file: 'File',
  decided: (count: number) => (count === 1 ? 'asked at 1 event so far' : `asked at ${count} events so far`),
  previous: 'Where it was asked before',
});
