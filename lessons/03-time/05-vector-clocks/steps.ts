/** The story: what each step begins with, what it asks, and when it is done. Words: story.md. */
import { type LogEntry, ms, seconds } from '#kernel';
import {
  answeredOf,
  at,
  hold,
  isQuiet,
  later,
  now,
  type RunView,
  release,
  requestsOf,
  type Step,
} from '#lesson-kit';
import { ANSWER, add, ask, event, judge, QUESTION, read, reply, send } from './acts.ts';
import {
  acrossLines,
  concurrentPairs,
  differsByNumber,
  figureIsOver,
  isRight,
  judgements,
  memberOf,
  ownEvents,
  readsTooEarly,
  relation,
  relationByVectors,
  shownBy,
  vectorId,
  versionsAt,
  versionsOf,
  witnessed,
} from './goals.ts';

/** The number of the event that sent what is now on its way to `node`. */
const numberUnderway = (run: RunView): { readonly to: string; readonly lamport: number } | null => {
  const flight = run.world.flights.find(({ message }) => message.type === 'note');
  const to = flight && run.history.plan.ids[flight.to];
  return flight && to ? { to, lamport: Number((flight.message as { lamport?: number }).lamport) } : null;
};

const receiptsOf = (run: RunView) =>
  witnessed(run).flatMap(({ node, name }) =>
    ownEvents(run, node).filter((own) => own.name === name && own.heard !== null),
  );

const lastReceipt = (run: RunView) => receiptsOf(run).at(-1);

const newestOfR = (run: RunView) => ownEvents(run, 'R').at(-1);

const numbers: Step = {
  id: 'numbers',
  scene: { params: { world: 'events' } },
  predictions: [
    {
      id: 'which-number',
      options: ['own', 'message', 'sum'],
      ask: (run) => receiptsOf(run).length === 0 && numberUnderway(run) !== null,
      within: seconds(1),
      settled: (run) => receiptsOf(run).length > 0,
      answer: (run) => {
        const receipt = lastReceipt(run);
        const node = receipt?.name.replace(/\d+$/, '') ?? '';
        const events = ownEvents(run, node);
        const before = events[events.findIndex(({ name }) => name === receipt?.name) - 1]?.lamport ?? 0;
        return receipt?.lamport === before + 1 ? 'own' : 'message';
      },
    },
    {
      id: 'smaller-number',
      options: ['before', 'unrelated', 'after'],
      ask: (run) => receiptsOf(run).length > 0,
      suppose: (run) => [now(run, event('R'))],
      within: ms(1),
      settled: (run) => newestOfR(run)?.heard === null && lastIsOfR(run),
      answer: (run) => {
        const verdict = relation(run, newestOfR(run)?.name ?? '', lastReceipt(run)?.name ?? '');
        return verdict === 'before' || verdict === 'after' ? verdict : 'unrelated';
      },
    },
  ],
  goal: (run) =>
    receiptsOf(run).length > 0 &&
    concurrentPairs(run).some(({ a, b }) => differsByNumber(run, a.name, b.name)),
  nextAction: [at(0, send('P', 'Q')), at(50, event('R'))],
  views: ['diagram'],
};

const lastIsOfR = (run: RunView): boolean => witnessed(run).at(-1)?.node === 'R';

const carried = (run: RunView, to: string): readonly number[] | null => {
  const flight = run.world.flights.find((one) => run.history.plan.ids[one.to] === to);
  return (flight?.message as { vector?: readonly number[] } | undefined)?.vector ?? null;
};

const vectors: Step = {
  id: 'vectors',
  scene: { params: { world: 'figure' } },
  predictions: [
    {
      id: 'q2',
      options: ['v120', 'v110', 'v020'],
      ask: (run) => ownEvents(run, 'Q').length === 1 && carried(run, 'Q')?.join('') === '100',
      within: ms(100),
      settled: (run) => ownEvents(run, 'Q').length >= 2,
      answer: (run) => vectorId(run, 'Q2'),
    },
    {
      id: 'r3',
      options: ['v143', 'v043', 'v003'],
      ask: (run) => ownEvents(run, 'R').length === 2 && carried(run, 'R')?.[1] === 4,
      within: ms(100),
      settled: (run) => ownEvents(run, 'R').length >= 3,
      answer: (run) => vectorId(run, 'R3'),
    },
    {
      id: 'knows-of-r',
      observation: true,
      options: ['nothing', 'first', 'more'],
      ask: (run) => ownEvents(run, 'P').length >= 4,
      within: 0,
      answer: (run) => {
        const known = ownEvents(run, 'P')[3]?.vector[2] ?? 0;
        return known === 0 ? 'nothing' : known === 1 ? 'first' : 'more';
      },
    },
  ],
  goal: (run) =>
    [
      ['P1', '100'],
      ['Q2', '120'],
      ['Q4', '140'],
      ['R3', '143'],
      ['P4', '450'],
    ].every(([name = '', vector]) => vectorId(run, name) === `v${vector}`),
  nextAction: [],
  views: ['diagram'],
};

/** Ten milliseconds before P4. */
const BEFORE_P4 = ms(75);

const pairs: Step = {
  id: 'pairs',
  scene: { params: { world: 'figure' }, at: BEFORE_P4 },
  predictions: [
    {
      id: 'r1-and-p4',
      options: ['before', 'after', 'concurrent'],
      within: seconds(1),
      settled: (run) => ownEvents(run, 'P').length >= 4,
      answer: (run) => relation(run, 'R1', 'P4') ?? 'concurrent',
    },
    {
      id: 'r2-and-q6',
      options: ['before', 'after', 'concurrent'],
      ask: (run) => ownEvents(run, 'P').length >= 4 && ownEvents(run, 'Q').length === 5,
      within: seconds(1),
      settled: (run) => ownEvents(run, 'Q').length >= 6,
      answer: (run) => relation(run, 'R2', 'Q6') ?? 'concurrent',
    },
  ],
  goal: (run) => {
    const judged = judgements(run).filter(acrossLines);
    const concurrent = judged.filter(({ as }) => as === 'concurrent').length;
    return (
      judged.length >= 6 &&
      concurrent >= 2 &&
      judged.length - concurrent >= 2 &&
      judged.every((one) => isRight(run, one))
    );
  },
  nextAction: [
    at(120, judge('P1', 'before', 'Q2')),
    at(121, judge('P3', 'concurrent', 'Q3')),
    at(122, judge('P4', 'after', 'Q1')),
    at(123, judge('R1', 'concurrent', 'P4')),
    at(124, judge('P1', 'before', 'R3')),
    at(125, judge('R2', 'concurrent', 'Q6')),
  ],
  views: ['diagram'],
};

const fewerThanHalf = (part: number, whole: number): boolean => 2 * part < whole;

const ordering: Step = {
  id: 'ordering',
  scene: { params: { world: 'figure' }, at: BEFORE_P4 },
  predictions: [
    {
      id: 'how-many',
      options: ['none', 'few', 'most'],
      within: seconds(1),
      settled: figureIsOver,
      answer: (run) => {
        const all = concurrentPairs(run);
        const different = all.filter(({ a, b }) => differsByNumber(run, a.name, b.name)).length;
        if (different === 0) return 'none';
        return fewerThanHalf(different, all.length) ? 'few' : 'most';
      },
    },
  ],
  goal: (run) =>
    judgements(run).some(
      (one) => one.as === 'concurrent' && isRight(run, one) && differsByNumber(run, one.first, one.second),
    ),
  nextAction: [at(120, judge('R1', 'concurrent', 'P4'))],
  views: ['diagram'],
};

/** What C reads first, as an option. */
const firstAtC = (run: RunView): string => {
  const [first] = shownBy(run, 'C');
  if (first === undefined) return 'nothing';
  return first === ANSWER ? 'answer' : 'question';
};

const hasAnswered = (run: RunView): boolean => shownBy(run, 'B').includes(ANSWER);

/** B has read the question, C has not, and B has not answered. */
const onlyBHasRead = (run: RunView): boolean =>
  shownBy(run, 'B').includes(QUESTION) && memberOf(run, 'C').shown.length === 0 && !hasAnswered(run);

const questionIsLate = (run: RunView): boolean =>
  run.world.flights.some(
    ({ message, to, held, due }) =>
      (message as { by?: string }).by === 'A' &&
      run.history.plan.ids[to] === 'C' &&
      (held || due > run.world.time + ms(40)),
  );

const chat: Step = {
  id: 'chat',
  scene: { params: { world: 'chat' }, rulesOff: ['next-of-sender', 'after-what-the-sender-saw'] },
  predictions: [
    {
      id: 'what-c-reads',
      options: ['question', 'answer', 'nothing'],
      ask: (run) => onlyBHasRead(run) && questionIsLate(run),
      suppose: (run) => [now(run, reply)],
      within: ms(30),
      answer: firstAtC,
      settled: (run) => memberOf(run, 'C').shown.length > 0,
    },
  ],
  goal: (run) => readsTooEarly(run),
  nextAction: [at(0, ask), at(10, hold('A>C#1')), at(60, reply)],
};

const QUESTION_IS_HELD: readonly LogEntry[] = [at(0, ask), at(10, hold('A>C#1'))];

const waiting: Step = {
  id: 'waiting',
  scene: { params: { world: 'chat' }, log: QUESTION_IS_HELD, at: ms(50) },
  predictions: [
    {
      id: 'too-early',
      options: ['answer', 'nothing', 'question'],
      suppose: (run) => [now(run, reply)],
      within: ms(100),
      settled: (run) =>
        memberOf(run, 'C').shown.length + memberOf(run, 'C').waiting.length > 0 && hasAnswered(run),
      answer: firstAtC,
    },
    {
      id: 'after-release',
      options: ['question-only', 'both', 'answer-only'],
      ask: (run) => memberOf(run, 'C').waiting.length > 0,
      suppose: (run) => [later(run, ms(20), release('A>C#1'))],
      within: seconds(1),
      settled: (run) => shownBy(run, 'C').includes(QUESTION),
      answer: (run) => {
        const shown = shownBy(run, 'C');
        if (shown.includes(QUESTION)) return shown.includes(ANSWER) ? 'both' : 'question-only';
        return 'answer-only';
      },
    },
  ],
  goal: (run) => {
    const { shown } = memberOf(run, 'C');
    const answer = shown.findIndex(({ text }) => text === ANSWER);
    return answer > 0 && shown[answer]?.waited === true && !readsTooEarly(run);
  },
  nextAction: [at(60, reply), at(200, release('A>C#1'))],
  explain: true,
};

const BOTH_HAVE_READ: readonly LogEntry[] = [at(0, read('x')), at(0, read('y'))];

const toldOk = (run: RunView): number => answeredOf(run, { name: 'add' }).length;

const siblings: Step = {
  id: 'siblings',
  scene: { params: { world: 'basket' }, log: BOTH_HAVE_READ, at: ms(50) },
  predictions: [
    {
      id: 'two-writes',
      options: ['last', 'first', 'two', 'union'],
      suppose: (run) => [now(run, add('x', 'milk')), later(run, ms(20), add('y', 'eggs'))],
      within: seconds(1),
      settled: (run) => toldOk(run) >= 2,
      answer: (run) => {
        const versions = versionsAt(run, 'S');
        const [only] = versions;
        if (versions.length !== 1 || !only) return 'two';
        if (only.items.includes('milk') && only.items.includes('eggs')) return 'union';
        return only.items.includes('eggs') ? 'last' : 'first';
      },
    },
  ],
  goal: (run) => versionsAt(run, 'S').length === 2 && toldOk(run) >= 2,
  nextAction: [at(60, add('x', 'milk')), at(80, add('y', 'eggs'))],
};

const TWO_VERSIONS: readonly LogEntry[] = [at(0, add('x', 'milk')), at(20, add('y', 'eggs'))];

const merging: Step = {
  id: 'merging',
  scene: { params: { world: 'basket' }, log: TWO_VERSIONS, at: ms(80) },
  keeps: (run) =>
    run.params.world === 'basket' &&
    versionsAt(run, 'S').length === 2 &&
    versionsOf(run).length === 2 &&
    isQuiet(run.world),
  predictions: [
    {
      id: 'read-then-write',
      options: ['one', 'two', 'three'],
      suppose: (run) => [now(run, read('x')), later(run, ms(40), add('x', 'bread'))],
      within: seconds(1),
      settled: (run) =>
        isQuiet(run.world) &&
        requestsOf(run, { client: 'x', name: 'add' }).some(
          ({ operation, outcome }) => operation.item === 'bread' && outcome !== null,
        ),
      answer: (run) => (['one', 'two', 'three'] as const)[versionsOf(run).length - 1] ?? 'three',
    },
  ],
  goal: (run) => {
    const versions = versionsOf(run);
    const [only] = versions;
    return versions.length === 1 && only !== undefined && only.items.length >= 3 && only.covers.length >= 2;
  },
  nextAction: [at(90, read('x')), at(130, add('x', 'bread'))],
};

const forgetting: Step = {
  id: 'forgetting',
  scene: { params: { world: 'figure' }, rulesOff: ['keep-every-entry'], at: ms(65) },
  predictions: [
    {
      id: 'p1-and-r3',
      options: ['before', 'concurrent', 'after'],
      within: ms(50),
      settled: (run) => ownEvents(run, 'R').length >= 3,
      answer: (run) => relationByVectors(run, 'P1', 'R3') ?? 'concurrent',
    },
  ],
  goal: (run) =>
    judgements(run).some(
      (one) =>
        one.as !== 'concurrent' &&
        isRight(run, one) &&
        relationByVectors(run, one.first, one.second) === 'concurrent',
    ),
  nextAction: [at(120, judge('P1', 'before', 'R3'))],
  views: ['diagram'],
};

export const steps: readonly Step[] = [
  numbers,
  vectors,
  pairs,
  ordering,
  chat,
  waiting,
  siblings,
  merging,
  forgetting,
];
