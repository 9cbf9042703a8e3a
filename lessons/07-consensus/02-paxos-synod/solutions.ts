/** Recorded ways through this lesson: two for every goal, and runs in which the predictions have other answers. */
import { type LogEntry, ms } from '#kernel';
import {
  at,
  byTheHint,
  cut,
  heal,
  inOtherParts,
  kill,
  type Recorded,
  release,
  restart,
  type Solution,
  scenesOf,
  type Variation,
  vary,
  way,
} from '#lesson-kit';
import { propose } from './acts.ts';
import { challenges } from './challenges.ts';
import { steps, THREE_BALLOTS } from './steps.ts';
import { CHOSEN_BY_TWO, SPLIT } from './troubles.ts';

/** The same with A1 and A3 in each other's place. */
const MIRROR: Readonly<Record<string, string>> = { A1: 'A3', A3: 'A1' };
const inTheMirror = inOtherParts('A1 and A3 change places', challenges, (node) => MIRROR[node] ?? node);

const otherWays: readonly Solution[] = [
  way('overwrite', 'P2 first, and P1 tries twice', ...secondFirst(0)),
  way('one-proposer', 'P2 alone', at(0, propose('P2'))),
  way('adopt', 'one acceptor down', at(250, kill('A1')), at(300, propose('P2'))),
  way(
    'one-vote',
    'by A1 and A3',
    at(110, cut('P2', 'A2')),
    at(110, heal('P2', 'A3')),
    at(150, propose('P2')),
  ),
  way(
    'missed-vote',
    'the old requests are let go first',
    at(120, propose('P2')),
    at(145, release('P1>A2#2')),
    at(150, release('P1>A3#2')),
  ),
  way('same-value', 'A2 dies', at(330, kill('A2')), at(340, propose('P2'))),
  way('duel', 'a little later', at(0, propose('P1')), at(30, propose('P2'))),
  way('backoff', 'P1 dies', at(50, kill('P1'))),
  way('one-down', 'A1 dies on the way', at(0, propose('P2')), at(30, kill('A1'))),
  way('two-down', 'asks twice', at(300, propose('P2')), at(500, propose('P2'))),
  way(
    'amnesia',
    'A1 forgets',
    at(150, heal('P2', 'A1')),
    at(150, cut('P2', 'A2')),
    at(200, kill('A1')),
    at(700, restart('A1')),
    at(800, propose('P2')),
  ),
  way('quorum-one', 'both at once', at(0, propose('P1')), at(0, propose('P2'))),
  way('flexible', 'the other two die', at(46, kill('A1')), at(47, kill('A2'))),
  way('own-way', 'P2 first, and P1 tries twice', ...secondFirst(10)),
];

/** P1's first ballot, 1, is below P2's: it needs another. */
function secondFirst(from: number): readonly LogEntry[] {
  return [at(from, propose('P2')), at(from + 200, propose('P1')), at(from + 400, propose('P1'))];
}

const sceneOfStep = scenesOf(steps);

const ALL_RULES: readonly string[] = [];
const held = (message: string): LogEntry => at(45, { do: 'hold', message });
const ONE_VOTE = [at(0, propose('P1')), held('P1>A2#2'), held('P1>A3#2')];

const variations: readonly Variation[] = [
  vary('overwrite', 'second-wish', 'first', { rulesOff: ALL_RULES }, at(0, propose('P1'))),
  vary('overwrite', 'second-wish', 'refused', sceneOfStep('overwrite'), at(0, propose('P2'))),
  vary(
    'one-proposer',
    'when-chosen',
    'never',
    {},
    at(0, propose('P1')),
    at(50, kill('A2')),
    at(50, kill('A3')),
  ),
  vary('adopt', 'what-it-carries', 'y', { ...sceneOfStep('adopt'), rulesOff: ['adopt-reported'] }),
  vary('one-vote', 'may-it', 'y', { log: [...ONE_VOTE, at(46, cut('P2', 'A1'))], at: ms(100) }),
  vary('missed-vote', 'not-heard', 'x', { log: [...ONE_VOTE, at(46, cut('P2', 'A3'))], at: ms(100) }),
  vary(
    'missed-vote',
    'too-late',
    'chosen',
    { ...sceneOfStep('missed-vote'), rulesOff: ['keep-promise'] },
    at(120, propose('P2')),
  ),
  vary('same-value', 'two-of-three', 'yes', {
    log: [...THREE_BALLOTS, at(300, cut('P2', 'A2'))],
    at: ms(320),
  }),
  vary('duel', 'in-between', 'y', { params: { retry: false } }, at(0, propose('P1'))),
  vary('backoff', 'random-waits', 'nobody', { ...sceneOfStep('backoff'), params: { retry: true } }),
  vary(
    'one-down',
    'two-are-left',
    'waits',
    { params: { quorums: 'sizes', prepare: 1, accept: 3 } },
    at(0, kill('A3')),
  ),
  vary('two-down', 'one-is-left', 'x', { ...sceneOfStep('two-down'), rulesOff: ['quorum'] }),
  vary(
    'amnesia',
    'after-the-restart',
    'x',
    { log: CHOSEN_BY_TWO, at: ms(120) },
    at(150, kill('A2')),
    at(200, restart('A2')),
  ),
  vary('quorum-one', 'each-side', 'one', { log: [at(0, SPLIT)], at: 0 }),
  vary(
    'flexible',
    'half-is-left',
    'waits',
    { params: { acceptors: 4 }, log: [at(0, propose('P1'))], at: ms(45) },
    at(46, kill('A3')),
    at(47, kill('A4')),
  ),
];

export default {
  solutions: [...byTheHint(...steps, ...challenges), ...inTheMirror, ...otherWays],
  variations,
} satisfies Recorded;
