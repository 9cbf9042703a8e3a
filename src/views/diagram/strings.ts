import { sayCount, strings } from '#lesson-kit';

export const STRINGS = strings('views/diagram', {
  label: (lanes: number, events: number) =>
    `Space-time diagram: ${lanes} lines, ${sayCount(events)} events. Arrow keys walk the events.`,
  hint: 'Point at an event, or walk with the arrow keys: what it could know of is lit, and what can know of it. Double click or Enter: go there; + and − zoom.',
  stamps: 'Stamps',
  none: 'none',
  lamport: 'Lamport',
  vector: 'vector',
  both: 'both',
  pickTwo: 'To compare two events, click one and then the other (keyboard: arrows, and Enter for each).',
  pickSecond: (first: string) => `${first} and …? Click another event (or walk there and press Enter).`,
  how: (first: string) => `${first} happened …`,
  before: (second: string) => `before ${second}`,
  after: (second: string) => `after ${second}`,
  concurrent: (second: string) => `concurrently with ${second}`,
  way: (from: string, to: string) => `a way leads down from ${from} to ${to}`,
  noWay: (first: string, second: string) => `no way leads from ${first} to ${second}, nor back`,
  right: (because: string) => `Right: ${because}.`,
  lookAgain: (because: string) => `Look again: ${because}.`,
  judged: 'Your judgements',
  zoomIn: 'Larger',
  zoomOut: 'Smaller',
});
