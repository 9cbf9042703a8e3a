/** The story: what each step begins with, what it asks, and when it is done. Words: story.md. */
import { ms, type Request, seconds } from '#kernel';
import {
  answeredOf,
  at,
  isCut,
  later,
  now,
  pendingOf,
  type RunView,
  readsOf,
  refusedOf,
  requestsOf,
  type Step,
  type Twin,
  twinOf,
} from '#lesson-kit';
import { cut, heal, read, write } from './acts.ts';
import {
  A_BREATH,
  allReplicasUp,
  askedWhileSplit,
  consistent,
  diskOf,
  durationOf,
  isSplit,
  lastOf,
  lostWrites,
  readAs,
  replicasAgreeOn,
  settledDown,
  waitsInVain,
} from './goals.ts';

const wasTold = (run: RunView, client: string, name: string): boolean =>
  answeredOf(run, { client, name }).length > 0;

const twoCopies: Step = {
  id: 'two-copies',
  scene: { params: { mode: 'AP' } },
  predictions: [
    {
      id: 'right-after',
      options: ['one', 'zero', 'nothing'],
      ask: (run) => wasTold(run, 'a', 'write') && requestsOf(run, { client: 'b' }).length === 0,
      suppose: (run) => [now(run, read('b'))],
      within: seconds(1),
      settled: (run) => wasTold(run, 'b', 'read'),
      answer: (run) => readAs(run, 'b', { 0: 'zero', 1: 'one', 2: 'one' }),
    },
  ],
  goal: (run) => readsOf(run, 'b').some((value) => value !== 0),
  nextAction: [at(0, write('a', 1)), at(200, read('b'))],
};

/** A client's requests that were asked while the replicas could not talk. */
const askedAcross = (run: RunView, client: string): readonly Request[] =>
  requestsOf(run, { client }).filter((request) => askedWhileSplit(run, request));

const duringTheCut = (run: RunView): boolean =>
  isSplit(run) && askedAcross(run, 'b').some(({ operation }) => operation.name === 'read');

const wroteDuringTheCut = (run: RunView): boolean =>
  isSplit(run) &&
  answeredOf(run, { client: 'a', name: 'write' }).some((request) => askedWhileSplit(run, request));

/** Of the copy of what a wrote last: R1 keeps a number together with who stamped it. */
const fateOfTheCopy = (run: RunView): string => {
  const wanted = Number(lastOf(run, 'a', 'write')?.operation.value);
  const { x, stamp } = diskOf(run.world, 'R1');
  if (x === wanted && stamp.by === 'R0') return 'arrived';
  const underway = run.world.flights.some(({ message }) => message.type === 'replicate');
  return underway ? 'waiting' : 'lost';
};

/** b was answered after a had written across the cut, whether the link is still cut or not. */
const bHeardAfterwards = (run: RunView): boolean => {
  const [written] = askedAcross(run, 'a').filter(
    ({ operation, outcome }) => operation.name === 'write' && outcome?.ok,
  );
  return (
    written !== undefined &&
    answeredOf(run, { client: 'b', name: 'read' }).some(({ invokedBy }) => invokedBy > written.invokedBy)
  );
};

const split: Step = {
  id: 'split',
  scene: { params: { mode: 'AP' }, log: [at(0, write('a', 1))], at: ms(500) },
  keeps: (run) =>
    run.params.mode === 'AP' && !run.world.cuts.includes(1) && settledDown(run) && replicasAgreeOn(run) === 1,
  predictions: [
    {
      id: 'across-the-cut',
      options: ['new', 'old', 'nothing'],
      ask: (run) => wroteDuringTheCut(run) && !duringTheCut(run),
      suppose: (run) => [now(run, read('b'))],
      within: seconds(2),
      settled: (run) => run.index > 0 && lastOf(run, 'b', 'read')?.outcome !== null && duringTheCut(run),
      answer: (run) => {
        const told = lastOf(run, 'b', 'read')?.outcome?.value;
        if (told === undefined) return 'nothing';
        return told === lastOf(run, 'a', 'write')?.operation.value ? 'new' : 'old';
      },
    },
    {
      id: 'the-copy',
      observation: true,
      options: ['waiting', 'lost', 'arrived'],
      ask: bHeardAfterwards,
      within: 0,
      answer: fateOfTheCopy,
    },
  ],
  goal: (run) =>
    duringTheCut(run) && wroteDuringTheCut(run) && pendingOf(run).length === 0 && !consistent(run),
  nextAction: [at(600, cut), at(700, write('a', 2)), at(800, read('b'))],
};

const wait: Step = {
  id: 'wait',
  scene: { params: { mode: 'CP' }, log: [at(0, write('a', 1))], at: ms(500) },
  predictions: [
    {
      id: 'write-across',
      options: ['ok', 'error', 'nothing'],
      ask: (run) => isSplit(run) && askedAcross(run, 'a').length === 0,
      suppose: (run) => [now(run, write('a', 2))],
      within: seconds(3),
      settled: (run) => askedAcross(run, 'a').some(({ outcome }) => outcome !== null),
      answer: (run) => {
        const outcome = askedAcross(run, 'a').at(-1)?.outcome;
        return outcome ? (outcome.ok ? 'ok' : 'error') : 'nothing';
      },
    },
    {
      id: 'read-across',
      options: ['new', 'old', 'nothing'],
      ask: (run) =>
        isSplit(run) &&
        pendingOf(run, { client: 'a', name: 'write' }).some(
          (request) => durationOf(run, request) >= A_BREATH,
        ),
      suppose: (run) => [now(run, read('b'))],
      within: seconds(3),
      settled: (run) => lastOf(run, 'b', 'read')?.outcome !== null && duringTheCut(run),
      answer: (run) => readAs(run, 'b', { 1: 'old', 2: 'new' }),
    },
  ],
  goal: (run) => isSplit(run) && allReplicasUp(run) && waitsInVain(run, 'write') && consistent(run),
  nextAction: [at(600, cut), at(700, write('a', 2))],
};

const healed: Step = {
  id: 'heal',
  scene: {
    params: { mode: 'CP' },
    log: [at(0, write('a', 1)), at(600, cut), at(700, write('a', 2))],
    at: ms(1500),
  },
  keeps: (run) =>
    run.params.mode === 'CP' &&
    isSplit(run) &&
    allReplicasUp(run) &&
    pendingOf(run, { client: 'a', name: 'write' }).length > 0,
  predictions: [
    {
      id: 'after-the-heal',
      options: ['answered', 'lost', 'error'],
      suppose: (run) => [now(run, heal)],
      within: seconds(3),
      settled: (run) => lastOf(run, 'a', 'write')?.outcome !== null,
      answer: (run) => {
        const outcome = lastOf(run, 'a', 'write')?.outcome;
        return outcome ? (outcome.ok ? 'answered' : 'error') : 'lost';
      },
    },
  ],
  goal: (run) =>
    !run.world.cuts.includes(1) &&
    answeredOf(run, { name: 'write' }).some((request) => askedWhileSplit(run, request)) &&
    consistent(run),
  nextAction: [at(1600, heal)],
};

/** R3 and R4, with b, are on their own. */
const minority = {
  do: 'partition',
  groups: [
    ['R0', 'R1', 'R2', 'a'],
    ['R3', 'R4', 'b'],
  ],
} as const;

const majority: Step = {
  id: 'majority',
  scene: { params: { mode: 'CP', replicas: 5 }, log: [at(0, write('a', 1)), at(500, minority)], at: ms(600) },
  predictions: [
    {
      id: 'is-it-available',
      options: ['available', 'majority-only', 'nobody'],
      suppose: (run) => [now(run, write('a', 2)), later(run, ms(200), read('b'))],
      within: seconds(5),
      answer: (run) => {
        const a = lastOf(run, 'a', 'write')?.outcome?.ok === true;
        const b = lastOf(run, 'b', 'read')?.outcome?.ok === true;
        if (a && b) return 'available';
        return a ? 'majority-only' : 'nobody';
      },
    },
  ],
  goal: (run) =>
    allReplicasUp(run) &&
    answeredOf(run, { client: 'a' }).some((request) => askedWhileSplit(run, request)) &&
    waitsInVain(run, 'read') &&
    consistent(run),
  nextAction: [at(700, write('a', 2)), at(900, read('b'))],
};

/** The world in which a never wrote. */
const withoutTheWrite: Twin = {
  without: ({ act }) => act.do === 'operate' && act.node === 'a' && act.operation.name === 'write',
  node: 'R1',
};

const twoWorlds: Step = {
  id: 'two-worlds',
  scene: { params: { mode: 'AP' }, log: [at(0, cut)], at: 0 },
  predictions: [
    {
      id: 'tell-apart',
      options: ['message', 'silence', 'none'],
      suppose: (run) => [now(run, write('a', 1)), later(run, ms(200), read('b'))],
      within: seconds(1),
      answer: (run) => {
        const { same, seenHere, seenThere } = twinOf(run, withoutTheWrite);
        if (same) return 'none';
        return seenHere.length > seenThere.length ? 'message' : 'silence';
      },
    },
  ],
  goal: (run) => {
    const [answer] = answeredOf(run, { client: 'b', name: 'read' });
    if (!answer || !wasTold(run, 'a', 'write') || consistent(run)) return false;
    const { same, other } = twinOf(run, withoutTheWrite);
    const twinAnswer = answeredOf(other, { client: 'b', name: 'read' })[0];
    return same && twinAnswer?.outcome?.value === answer.outcome?.value && consistent(other);
  },
  nextAction: [at(100, write('a', 1)), at(300, read('b'))],
  views: ['diagram'],
  twin: withoutTheWrite,
  explain: true,
};

const TEN_SECONDS_MS = 10_000;

const onlySlow: Step = {
  id: 'only-slow',
  scene: { params: { mode: 'AP', latency: TEN_SECONDS_MS } },
  predictions: [
    {
      id: 'no-cut-at-all',
      options: ['new', 'old', 'waits'],
      suppose: (run) => [now(run, write('a', 1)), later(run, seconds(1), read('b'))],
      within: seconds(6),
      settled: (run) => wasTold(run, 'b', 'read'),
      answer: (run) => {
        const told = readAs(run, 'b', { 0: 'old', 1: 'new' });
        return told === 'nothing' ? 'waits' : told;
      },
    },
  ],
  goal: (run) =>
    run.faults === 0 &&
    (!consistent(run) || requestsOf(run).some((request) => durationOf(run, request) >= ms(TEN_SECONDS_MS))),
  nextAction: [at(100, write('a', 1)), at(1_100, read('b'))],
};

const merge: Step = {
  id: 'merge',
  scene: { params: { mode: 'AP' }, log: [at(0, cut)], at: 0 },
  predictions: [
    {
      id: 'who-wins',
      options: ['one', 'two', 'each'],
      ask: (run) =>
        isSplit(run) &&
        answeredOf(run, { client: 'a', name: 'write' }).length > 0 &&
        answeredOf(run, { client: 'b', name: 'write' }).length > 0,
      suppose: (run) => [later(run, A_BREATH, heal)],
      within: seconds(4),
      settled: (run) => !isCut(run, 'R0', 'R1') && settledDown(run),
      answer: (run) => {
        const kept = replicasAgreeOn(run);
        return kept === 1 ? 'one' : kept === 2 ? 'two' : 'each';
      },
    },
  ],
  goal: (run) => !run.world.cuts.includes(1) && lostWrites(run).length > 0,
  nextAction: [at(100, write('a', 1)), at(300, write('b', 2)), at(500, heal)],
};

const neither: Step = {
  id: 'neither',
  scene: { params: { mode: 'neither' }, log: [at(0, cut)], at: 0 },
  predictions: [
    {
      id: 'which-label',
      options: ['ap', 'cp', 'neither'],
      suppose: (run) => [
        now(run, write('a', 1)),
        later(run, ms(200), read('b')),
        later(run, ms(400), write('b', 2)),
      ],
      within: seconds(3),
      answer: (run) => {
        if (consistent(run)) return 'cp';
        return answeredOf(run).length === requestsOf(run).length ? 'ap' : 'neither';
      },
    },
  ],
  goal: (run) => !consistent(run) && refusedOf(run).length > 0 && allReplicasUp(run),
  nextAction: [at(100, write('a', 1)), at(300, read('b')), at(500, write('b', 2))],
};

export const steps: readonly Step[] = [
  twoCopies,
  split,
  wait,
  healed,
  majority,
  twoWorlds,
  onlySlow,
  merge,
  neither,
];
