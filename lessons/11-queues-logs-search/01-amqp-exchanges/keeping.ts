/** The second half of the story: what becomes of a message in its queue, when machines and people fail. */
import { ms, seconds } from '#kernel';
import {
  at,
  isCut,
  isQuiet,
  kill,
  later,
  now,
  type RunView,
  restart,
  type Step,
  statusOf,
} from '#lesson-kit';
import { lostBodies, repeatedBodies } from '#protocols/amqp';
import { ack, cut, giveBack, publish, READY, subscribe } from './acts.ts';
import {
  allDone,
  brokerOf,
  crashedHolder,
  deathsIn,
  doneBy,
  heldAgain,
  heldBy,
  isPublishing,
  lastTold,
  messagesInQueues,
  outOfOrder,
  publications,
  timesDone,
  waitingIn,
  wasRestarted,
  wasTold,
} from './goals.ts';
import { BROKER, consumersIn } from './world.ts';

const consumersOf = (run: RunView) => consumersIn(run.params);

const someoneHolds = (run: RunView): boolean => consumersOf(run).some((id) => heldBy(run, id).length > 0);

const again: Step = {
  id: 'again',
  scene: { params: { wiring: 'jobs', work: 400 }, log: [at(0, publish('order.paid'))], at: ms(120) },
  predictions: [
    {
      id: 'who-then',
      options: ['other', 'lost', 'waits'],
      ask: (run) => crashedHolder(run) !== null && !someoneHolds(run),
      within: seconds(4),
      settled: (run) => allDone(run).length > 0,
      answer: (run) => {
        if (allDone(run).length > 0) return 'other';
        return messagesInQueues(run) > 0 || someoneHolds(run) ? 'waits' : 'lost';
      },
    },
    {
      id: 'flag',
      observation: true,
      options: ['marked', 'plain'],
      ask: (run) => crashedHolder(run) !== null && someoneHolds(run),
      within: 0,
      answer: (run) => (heldAgain(run) === true ? 'marked' : 'plain'),
    },
  ],
  goal: (run) => crashedHolder(run) !== null && allDone(run).length > 0,
  nextAction: [at(150, kill('C1'))],
};

/** Which consumer cannot be heard although it works. */
const cutHolder = (run: RunView): string | undefined =>
  consumersOf(run).find((id) => isCut(run, id, BROKER) && heldBy(run, id).length > 0);

const twice: Step = {
  id: 'twice',
  scene: { params: { wiring: 'jobs', work: 400 }, log: [at(0, publish('order.paid'))], at: ms(120) },
  predictions: [
    {
      id: 'how-often',
      options: ['never', 'once', 'twice'],
      ask: (run) => cutHolder(run) !== undefined,
      within: seconds(5),
      answer: (run) => ['never', 'once'][timesDone(run)] ?? 'twice',
    },
  ],
  goal: (run) => repeatedBodies(run.world).length > 0,
  nextAction: [at(150, cut('C1'))],
  explain: true,
};

const automatic: Step = {
  id: 'automatic',
  scene: {
    params: { wiring: 'jobs', work: 400, auto: true },
    log: [at(0, publish('order.paid'))],
    at: ms(120),
  },
  predictions: [
    {
      id: 'where-is-it',
      options: ['other', 'queue', 'gone'],
      ask: (run) => crashedHolder(run) !== null,
      suppose: (run) => [later(run, seconds(1), restart(crashedHolder(run) ?? 'C1'))],
      within: seconds(4),
      answer: (run) => {
        if (allDone(run).length > 0 || someoneHolds(run)) return 'other';
        return messagesInQueues(run) > 0 ? 'queue' : 'gone';
      },
    },
  ],
  goal: (run) => lostBodies(run.world).length > 0,
  nextAction: [at(150, kill('C1'))],
};

/** C1 has two of the three in its hands, and works only when it is told to. */
export const THREE_JOBS = [0, 1, 2].map((time) => at(time, publish('order.paid')));

const order: Step = {
  id: 'order',
  scene: {
    params: { wiring: 'jobs', consumers: 1, prefetch: 1, work: 0 },
    log: THREE_JOBS,
    at: ms(120),
  },
  predictions: [
    {
      id: 'what-next',
      options: ['same', 'next', 'nothing'],
      ask: (run) => heldBy(run, 'C1').length > 0,
      suppose: (run) => [now(run, giveBack('C1'))],
      within: seconds(1),
      answer: (run) => {
        const [held] = heldBy(run, 'C1');
        if (held === undefined) return 'nothing';
        return held === 'P1.1' ? 'same' : 'next';
      },
    },
  ],
  goal: outOfOrder,
  nextAction: [
    at(150, subscribe('C1', 'jobs')),
    at(250, ack('C1')),
    at(400, giveBack('C1')),
    at(600, ack('C1')),
    at(800, ack('C1')),
  ],
};

const four: Readonly<Record<number, string>> = { 0: 'none', 1: 'one', 2: 'some', 3: 'some' };

const kept: Step = {
  id: 'kept',
  scene: { params: { wiring: 'kept', consumers: 1 } },
  predictions: [
    {
      id: 'what-is-left',
      options: ['none', 'one', 'some', 'all'],
      ask: (run) => statusOf(run, BROKER) === 'down' && publications(run).length > 1,
      suppose: (run) => [now(run, restart(BROKER))],
      within: seconds(1),
      settled: (run) => brokerOf(run.world) !== null,
      answer: (run) => four[messagesInQueues(run)] ?? 'all',
    },
  ],
  goal: (run) =>
    wasRestarted(run) &&
    waitingIn(run, 'kept').length === 1 &&
    publications(run).some(({ operation, outcome }) => operation.delivery === 'transient' && outcome?.ok),
  nextAction: [
    at(0, publish('order.paid')),
    at(0, publish('order.paid', { delivery: 'transient' })),
    at(200, kill(BROKER)),
    at(300, restart(BROKER)),
  ],
};

const isBad = (body: string): boolean => body.startsWith('bad');

const poison: Step = {
  id: 'poison',
  scene: { params: { wiring: 'poison' }, at: READY },
  predictions: [
    {
      id: 'in-the-end',
      options: ['dead', 'around', 'done'],
      ask: (run) => consumersOf(run).some((id) => heldBy(run, id).some(isBad)),
      within: seconds(4),
      settled: (run) => waitingIn(run, 'dead').some(isBad),
      answer: (run) => {
        if (waitingIn(run, 'dead').some(isBad)) return 'dead';
        return allDone(run).some(isBad) ? 'done' : 'around';
      },
    },
  ],
  goal: (run) => waitingIn(run, 'dead').some(isBad) && allDone(run).length > 0,
  nextAction: [at(100, publish('order.paid', { body: 'bad' })), at(200, publish('order.paid'))],
};

/** The first may live for five seconds, the second for half a second. */
const LONG_THEN_SHORT = [
  at(0, publish('order.paid', { expiration: 5000 })),
  at(10, publish('order.paid', { expiration: 500 })),
];

const late: Step = {
  id: 'late',
  scene: { params: { wiring: 'waiting', consumers: 1 }, log: LONG_THEN_SHORT, at: ms(100) },
  predictions: [
    {
      id: 'after-a-second',
      options: ['dead', 'waits'],
      suppose: (run) => [later(run, seconds(1), publish('order.paid'))],
      within: seconds(1) + ms(100),
      answer: (run) => (deathsIn(run, 'dead').includes('expired') ? 'dead' : 'waits'),
    },
  ],
  goal: (run) => deathsIn(run, 'dead').includes('expired'),
  nextAction: [at(1300, subscribe('C1', 'jobs'))],
};

const limits: Step = {
  id: 'limits',
  scene: {
    params: { wiring: 'limits', consumers: 1 },
    log: [at(0, publish('order.paid')), at(10, publish('order.paid'))],
    at: ms(150),
  },
  predictions: [
    {
      id: 'one-too-many',
      options: ['confirmed', 'refused', 'nothing'],
      ask: isPublishing,
      within: seconds(1),
      settled: (run) => lastTold(run) !== null,
      answer: (run) => {
        const told = lastTold(run);
        return told === 'confirmed' || told === 'refused' ? told : 'nothing';
      },
    },
    {
      id: 'who-is-dead',
      options: ['first', 'last', 'none'],
      ask: (run) => lastTold(run) === 'refused' && isQuiet(run.world),
      within: 0,
      observation: true,
      answer: (run) => {
        const [dead] = waitingIn(run, 'dead');
        if (dead === undefined) return 'none';
        return dead === 'P1.1' ? 'first' : 'last';
      },
    },
  ],
  goal: (run) => wasTold(run, 'refused') && deathsIn(run, 'dead').includes('maxlen'),
  nextAction: [at(200, publish('order.paid'))],
};

const urgent: Step = {
  id: 'urgent',
  scene: {
    params: { wiring: 'urgent', consumers: 1 },
    log: [
      at(0, publish('order.paid', { priority: 0 })),
      at(10, publish('order.paid', { priority: 9 })),
      at(20, publish('order.paid', { priority: 5 })),
    ],
    at: ms(150),
  },
  predictions: [
    {
      id: 'who-is-first',
      options: ['first', 'second', 'third', 'nobody'],
      suppose: (run) => [now(run, subscribe('C1', 'jobs'))],
      within: seconds(2),
      settled: (run) => doneBy(run, 'C1').length > 0,
      answer: (run) => {
        const [done] = doneBy(run, 'C1');
        if (done === undefined) return 'nobody';
        return { 'P1.1': 'first', 'P1.2': 'second' }[done] ?? 'third';
      },
    },
  ],
  goal: (run) => doneBy(run, 'C1').length === 3 && doneBy(run, 'C1').at(-1) === 'P1.1',
  nextAction: [at(200, subscribe('C1', 'jobs'))],
};

export const keeping: readonly Step[] = [again, twice, automatic, order, kept, poison, late, limits, urgent];
