/**
 * A lesson to copy: `npm run new-lesson -- <part>/<id>`. It passes the lesson tests as it stands; replace what is marked
 * FILL IN, one mark after the other, and keep `npm test -- lessons` green on the way.
 */
import { ms, seconds } from '#kernel';
import {
  answeredOf,
  at,
  defineLesson,
  FAULTS,
  isLinearizable,
  later,
  linearizable,
  now,
  type RunView,
  requestsOf,
} from '#lesson-kit';
// FILL IN: your protocol. It lives in src/protocols/<id>/ and knows nothing of lessons.
import { cap, type Params, writeIsSeen } from '#protocols/cap';
import { cut, read, write } from './acts.ts';

/** What b was told, as the id of an option. Answers are always read off a run. */
const toldToB = (run: RunView): string => {
  const outcome = requestsOf(run, { client: 'b', name: 'read' }).at(-1)?.outcome;
  if (!outcome) return 'nothing';
  return outcome.value === 1 ? 'new' : 'old';
};

const bWasTold = (run: RunView): boolean => answeredOf(run, { client: 'b' }).length > 0;

export default defineLesson({
  id: 'template',
  revision: 1,
  protocol: cap,

  // FILL IN: what people may set. Each id needs a label in story.md.
  parameters: {
    mode: { kind: 'choice', options: ['AP', 'CP'], default: 'AP' },
    latency: { kind: 'number', min: 1, max: 1000, step: 1, default: 20, unit: 'ms' },
  },

  // FILL IN: nodes, links and the protocol's own parameters.
  scenario: ({ mode, latency }) => ({
    nodes: [
      { id: 'R0', role: 'replica' },
      { id: 'R1', role: 'replica' },
      { id: 'a', role: 'client' },
      { id: 'b', role: 'client' },
    ],
    link: { latency: [ms(Number(latency))] },
    links: [
      { from: 'a', to: 'R0', link: { latency: [ms(5)] } },
      { from: 'b', to: 'R1', link: { latency: [ms(5)] } },
    ],
    params: {
      mode: mode as Params['mode'],
      primary: 'R0',
      home: { a: 'R0', b: 'R1' },
      retry: ms(500),
      timeout: 0,
    } satisfies Params,
  }),
  positions: () => ({
    R0: { x: 0.26, y: 0.3 },
    R1: { x: 0.74, y: 0.3 },
    a: { x: 0.26, y: 0.84 },
    b: { x: 0.74, y: 0.84 },
  }),
  horizon: seconds(30),
  faults: [...FAULTS.links, 'hold', 'release'],
  operations: {
    a: [{ id: 'write', operation: { name: 'write', value: 1 } }],
    b: [{ id: 'read', operation: { name: 'read' } }],
  },

  // FILL IN: what is promised, and under which parameters the promise is expected to break.
  properties: [
    { property: linearizable, expectedToFail: ({ mode }) => mode === 'AP' },
    { property: writeIsSeen },
  ],

  // FILL IN: one idea a step. Break it first; explain afterwards.
  steps: [
    {
      id: 'break-it',
      scene: { params: { mode: 'AP' } },
      predictions: [
        {
          id: 'first-guess',
          options: ['new', 'old', 'nothing'],
          ask: (run) => answeredOf(run, { client: 'a' }).length > 0,
          suppose: (run) => [now(run, read('b'))],
          within: seconds(1),
          settled: bWasTold,
          answer: toldToB,
        },
        {
          id: 'what-was-seen',
          observation: true,
          options: ['new', 'old', 'nothing'],
          ask: bWasTold,
          within: 0,
          answer: toldToB,
        },
      ],
      goal: (run) => !isLinearizable(run.world),
      nextAction: [at(0, write('a', 1)), at(10, read('b'))],
    },
    {
      id: 'mend-it',
      scene: { params: { mode: 'CP' } },
      predictions: [
        {
          id: 'second-guess',
          options: ['new', 'old', 'nothing'],
          suppose: (run) => [now(run, write('a', 1)), later(run, ms(100), read('b'))],
          within: seconds(1),
          settled: bWasTold,
          answer: toldToB,
        },
        {
          id: 'third-guess',
          options: ['new', 'old', 'nothing'],
          ask: bWasTold,
          suppose: (run) => [now(run, cut), later(run, ms(100), read('b'))],
          within: seconds(1),
          answer: toldToB,
        },
      ],
      goal: bWasTold,
      nextAction: [at(0, write('a', 1)), at(100, read('b'))],
      explain: true,
    },
  ],

  // FILL IN: only the goal; faultsMax is the most that still counts as solved.
  challenges: [
    {
      id: 'on-your-own',
      scene: { params: { mode: 'AP' } },
      goal: (run) => !isLinearizable(run.world),
      faultsMax: 1,
      minimum: 'time',
      nextAction: [at(0, cut), at(10, write('a', 1)), at(100, read('b'))],
    },
  ],
  views: ['diagram', 'history', 'log', 'inspector', 'properties'],
  judges: ['linearizable'],
});
