/** Recorded ways through this lesson: two for every goal, and runs in which the predictions have other answers. */
import { type Act, type LogEntry, ms } from '#kernel';
import type { Recorded, Scene, Solution, Variation } from '#lesson-kit';
import { at, fire, healAll, kill, partition } from './acts.ts';
import { challenges } from './challenges.ts';
import { steps } from './steps.ts';

const way = (of: string, name: string, ...log: readonly LogEntry[]): Solution => ({ of, name, log });

/** The third hint of each step and challenge, as it is played by the lab. */
const byTheHint: readonly Solution[] = [...steps, ...challenges].map(({ id, nextAction }) =>
  way(id, 'by the hint', ...(nextAction ?? [])),
);

/** Everybody plays the part of the next one. */
const next = (name: string, count: number): string =>
  name.replace(/S(\d)/g, (_, number: string) => `S${(Number(number) % count) + 1}`);

const moved = (act: Act, count: number): Act => {
  if (act.do === 'deliver') return { ...act, message: next(act.message, count) };
  return 'node' in act ? { ...act, node: next(act.node, count) } : act;
};

const inOthersPlaces: readonly Solution[] = challenges
  .filter(({ scene }) => scene.mode === 'hand')
  .map(({ id, scene, nextAction = [] }) =>
    way(
      id,
      'everybody one place on',
      ...nextAction.map((entry) => ({ ...entry, act: moved(entry.act, Number(scene.params?.servers)) })),
    ),
  );

const otherWays: readonly Solution[] = [
  way('naive', 'two timers at once', at(20, fire('S1')), at(20, fire('S4'))),
  way('majority', 'S3 is impatient', at(10, fire('S3'))),
  way('split', 'S3 and S4', at(40, fire('S3')), at(40, fire('S4'))),
  way('next-term', 'S3 is impatient', at(80, fire('S3'))),
  way('kill-leader', 'later', at(260, kill('S1'))),
  way('old-leader', 'alone', at(200, partition(['S1'], ['S2', 'S3', 'S4', 'S5']))),
  way('heal', 'later', at(1000, healAll)),
  way('inflated', 'later', at(1900, healAll)),
  way('pre-vote', 'only to S1', at(1650, { do: 'heal', from: 'S1', to: 'S5' })),
  way(
    'disturber',
    'S2 is away',
    at(20, fire('S1')),
    at(90, partition(['S1', 'S3', 'S4', 'S5'], ['S2'])),
    at(1400, healAll),
  ),
  way('all-at-once', 'S1 a moment sooner', at(149, fire('S1'))),
];

const vary = (
  step: string,
  prediction: string,
  answer: string,
  scene: Scene,
  ...log: readonly LogEntry[]
): Variation => ({ step, prediction, answer, scene, log });

const sceneOfStep = (id: string): Scene => steps.find((step) => step.id === id)?.scene ?? {};

const HALVES = partition(['S1', 'S2'], ['S3', 'S4', 'S5']);
const ELECTED = at(20, fire('S1'));

const variations: readonly Variation[] = [
  vary('naive', 'both-sides', 'one', {}, at(0, HALVES)),
  vary('naive', 'which-terms', 'different', { log: [ELECTED, at(150, HALVES)], at: ms(160) }),
  vary('majority', 'how-many', 'one', { params: { quorum: '1' } }),
  vary('split', 'who-wins', 'first', sceneOfStep('split'), at(20, fire('S1')), at(25, fire('S2'))),
  vary('next-term', 'how-it-ends', 'stuck', { ...sceneOfStep('next-term'), rulesOff: ['random-timers'] }),
  vary(
    'kill-leader',
    'how-soon',
    'never',
    sceneOfStep('kill-leader'),
    at(130, kill('S2')),
    at(130, kill('S3')),
    at(150, kill('S1')),
  ),
  vary(
    'old-leader',
    'how-many-lead',
    'one',
    { ...sceneOfStep('old-leader'), params: { 'check-quorum': true } },
    at(150, HALVES),
  ),
  vary('heal', 'who-leads', 'vote-again', {
    log: [ELECTED, at(150, partition(['S1', 'S2', 'S3'], ['S4', 'S5']))],
    at: ms(1400),
  }),
  vary('inflated', 'what-it-brings', 'stays', sceneOfStep('pre-vote')),
  vary('pre-vote', 'asks-first', 'deposed', sceneOfStep('inflated')),
];

export default {
  solutions: [...byTheHint, ...inOthersPlaces, ...otherWays],
  variations,
} satisfies Recorded;
