/** The story: from a hash that moves nearly everything, to a ring, and to clients that have not heard of it. */
import { ms, seconds } from '#kernel';
import { at, kill, now, type RunView, type Step } from '#lesson-kit';
import { newestView, viewBefore } from '#protocols/hash-ring';
import { add, get, mget, put, tokens } from './acts.ts';
import {
  allToNewcomer,
  clientView,
  confirmedIsGone,
  confirmedPuts,
  fewestCopies,
  giversIn,
  imbalance,
  mostToNewcomer,
  movesIn,
  serversDown,
  severalKeys,
  shareMoved,
  sizeOfMoves,
} from './goals.ts';
import { KEY, OWNER, SPARE } from './world.ts';

const modulo: Step = {
  id: 'modulo',
  scene: { params: { scheme: 'mod' } },
  predictions: [
    {
      id: 'how-many-move',
      options: ['fifth', 'half', 'most'],
      suppose: (run) => [now(run, add(SPARE))],
      within: seconds(1),
      answer: sizeOfMoves,
    },
    {
      id: 'to-whom',
      observation: true,
      options: ['newcomer', 'others'],
      ask: (run) => movesIn(run).length > 0,
      within: 0,
      answer: (run) => (mostToNewcomer(run) ? 'newcomer' : 'others'),
    },
  ],
  goal: (run) => shareMoved(run) >= 0.7,
  nextAction: [at(0, add(SPARE))],
  views: ['ring'],
};

const ring: Step = {
  id: 'ring',
  scene: {},
  predictions: [
    {
      id: 'fewer',
      options: ['fifth', 'half', 'most'],
      suppose: (run) => [now(run, add(SPARE))],
      within: seconds(1),
      answer: sizeOfMoves,
    },
  ],
  goal: (run) => movesIn(run).length > 0 && allToNewcomer(run),
  nextAction: [at(0, add(SPARE))],
  views: ['ring'],
};

const points: Step = {
  id: 'points',
  scene: {},
  predictions: [
    {
      id: 'one-point-each',
      options: ['even', 'uneven'],
      suppose: (run) => [now(run, tokens(1))],
      within: seconds(1),
      answer: (run) => (imbalance(run) < 1.5 ? 'even' : 'uneven'),
    },
  ],
  goal: (run) => viewBefore(run.world)?.tokens === 1 && imbalance(run) < 1.3,
  nextAction: [at(0, tokens(1)), at(200, tokens(100))],
  views: ['ring'],
};

const copiesLeft = (run: RunView): 'two' | 'one' | 'none' => {
  const left = fewestCopies(run);
  if (left >= 2) return 'two';
  return left === 1 ? 'one' : 'none';
};

const copies: Step = {
  id: 'copies',
  scene: { params: { copies: 3 } },
  predictions: [
    {
      id: 'worst-off',
      options: ['two', 'one', 'none'],
      suppose: (run) => [now(run, kill('A'))],
      within: seconds(1),
      answer: copiesLeft,
    },
  ],
  goal: (run) => serversDown(run) > 0 && fewestCopies(run) >= 2 && confirmedPuts(run) > 0,
  nextAction: [at(0, kill('A')), at(50, put(KEY))],
};

const careless: Step = {
  id: 'careless',
  scene: { params: { copies: 2 }, rulesOff: ['distinct-machines'] },
  predictions: [
    {
      id: 'two-copies',
      options: ['value', 'nothing'],
      ask: (run) => confirmedPuts(run) > 0,
      suppose: (run) => [now(run, kill(OWNER)), now(run, get(KEY))],
      within: seconds(2),
      answer: (run) => (run.world.requests.at(-1)?.outcome?.ok ? 'value' : 'nothing'),
    },
  ],
  goal: confirmedIsGone,
  nextAction: [at(0, put(KEY)), at(100, kill(OWNER))],
};

const stale: Step = {
  id: 'stale',
  scene: { log: [at(0, add(SPARE))], at: ms(100) },
  predictions: [
    {
      id: 'old-view',
      options: ['accepted', 'redirected', 'unanswered'],
      suppose: (run) => [now(run, put(KEY))],
      within: seconds(1),
      answer: (run) => {
        if (confirmedPuts(run) === 0) return 'unanswered';
        return clientView(run) > 1 ? 'redirected' : 'accepted';
      },
    },
  ],
  goal: (run) => clientView(run) > 1 && confirmedPuts(run) > 0,
  nextAction: [at(110, put(KEY))],
  explain: true,
};

const bids: Step = {
  id: 'bids',
  scene: { params: { scheme: 'rendezvous' } },
  predictions: [
    {
      id: 'from-whom',
      options: ['one', 'all'],
      suppose: (run) => [now(run, add(SPARE))],
      within: seconds(1),
      answer: (run) => (giversIn(run).size > 1 ? 'all' : 'one'),
    },
  ],
  goal: (run) => giversIn(run).size >= 4 && allToNewcomer(run) && newestView(run.world).scheme !== 'mod',
  nextAction: [at(0, add(SPARE))],
  views: ['ring'],
};

const slots: Step = {
  id: 'slots',
  scene: { params: { scheme: 'slots' } },
  predictions: [
    {
      id: 'two-keys',
      options: ['answered', 'refused', 'silence'],
      suppose: (run) => [now(run, mget('u1:name u1:cart'))],
      within: seconds(2),
      settled: (run) => (run.world.requests.at(-1)?.outcome ?? null) !== null,
      answer: severalKeys,
    },
  ],
  goal: (run) => severalKeys(run) === 'answered',
  nextAction: [at(0, mget('{u1}:name {u1}:cart'))],
  views: ['ring'],
};

export const steps: readonly Step[] = [modulo, ring, points, copies, careless, stale, bids, slots];
