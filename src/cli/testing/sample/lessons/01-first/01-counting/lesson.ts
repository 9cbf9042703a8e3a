/** A lesson for the tests of the command line: one node that counts on a timer and, if it is told to, breaks. */
import { defineProtocol, ms, role } from '#kernel';
import { defineLesson } from '#lesson-kit';

interface Count {
  readonly count: number;
}

const counter = role<Count, { readonly type: 'none' }, { readonly breaks: boolean }>({
  title: 'counter',
  shape: 'circle',
  init: () => ({ count: 0 }),
  start(state, io) {
    io.timer('tick', ms(10));
    return state;
  },
  timers: {
    tick({ count }, io) {
      if (io.params.breaks && count === 2) throw new Error('it cannot count to three');
      io.timer('tick', ms(10));
      return { count: io.rule('one-by-one') ? count + 1 : count + 2 };
    },
  },
});

const dice = defineProtocol({
  id: 'dice',
  title: 'Counting',
  source: 'made for the tests',
  roles: { counter },
  rules: { 'one-by-one': 'It never skips a number.' },
  words: {},
});

export default defineLesson({
  id: 'counting',
  revision: 2,
  protocol: dice,
  parameters: {
    breaks: { kind: 'switch', default: false },
    size: { kind: 'number', min: 1, max: 3, step: 1, default: 1 },
  },
  scenario: ({ breaks, size }) => ({
    nodes: Array.from({ length: Number(size) }, (_, place) => ({ id: `N${place}`, role: 'counter' })),
    link: { latency: [ms(1)] },
    params: { breaks },
  }),
  positions: () => ({}),
  horizon: ms(100),
  faults: ['crash', 'restart'],
  properties: [
    {
      property: {
        id: 'below-five',
        kind: 'always',
        says: 'It stays below five',
        holds: ({ nodes }) => nodes.every(({ state }) => ((state as Count | null)?.count ?? 0) < 5),
      },
      expectedToFail: ({ size }) => size === 2,
    },
  ],
  steps: [{ id: 'look', scene: {} }],
  challenges: [],
  views: [],
});
