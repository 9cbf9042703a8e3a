/** Adversarial tasks, and one for each rule that is switched off. Words: story.md. */
import { at, type Challenge, drop, duplicate, hold, release, without } from '#lesson-kit';
import { hire, toggle, word } from './acts.ts';
import {
  chanceAllLost,
  disagree,
  generals,
  givesUpCertainty,
  haveDecided,
  isLeastBad,
  isRareEnough,
  whoAttacks,
} from './goals.ts';

const USUAL = { first: 'one', second: 'one' } as const;

export const challenges: readonly Challenge[] = [
  {
    id: 'one-bullet',
    scene: { params: { ...USUAL, messages: 3 } },
    goal: disagree,
    faultsMax: 1,
    minimum: 'time',
    nextAction: [at(80, drop(word(2)))],
  },
  {
    id: 'least-bad-of-four',
    scene: { params: { messages: 4, first: 'all', second: 'never' } },
    goal: isLeastBad,
    faultsMax: 0,
    nextAction: [at(0, toggle('G1', 1)), at(0, toggle('G2', 1)), at(0, toggle('G2', 2))],
  },
  {
    id: 'good-enough',
    scene: { params: { messages: 1, loss: 50, first: 'never', second: 'never' } },
    goal: (run) => givesUpCertainty(run) && isRareEnough(chanceAllLost(run)),
    faultsMax: 0,
    nextAction: [at(0, toggle('G1', 0)), at(0, toggle('G2', 1)), at(0, hire(7))],
  },
  {
    id: 'without-wait-for-dawn',
    ...without('wait-for-dawn', { params: { ...USUAL, messages: 2 } }),
    goal: (run) => haveDecided(run) && whoAttacks(run) === 'g2',
    faultsMax: 0,
    minimum: { model: 'all-of-three', property: 'decides-at-dawn' },
    nextAction: [],
  },
  {
    id: 'without-decide-once',
    ...without('decide-once', { params: { ...USUAL, messages: 2 } }),
    goal: (run) => generals(run).some(({ attacks, record }) => attacks !== record.first),
    faultsMax: 1,
    minimum: 'time',
    nextAction: [at(80, hold(word(2))), at(400, release(word(2)))],
  },
  {
    id: 'without-count-once',
    ...without('count-once', { params: { messages: 3, first: 'one', second: 'all' } }),
    goal: (run) => haveDecided(run) && generals(run)[1].attacks === true && generals(run)[0].count === 0,
    faultsMax: 2,
    minimum: 'time',
    nextAction: [at(30, duplicate(word(1))), at(90, drop(word(2)))],
  },
  {
    id: 'without-answer-what-was-heard',
    ...without('answer-what-was-heard', { params: { ...USUAL, messages: 2 } }),
    goal: (run) => haveDecided(run) && whoAttacks(run) === 'g1',
    faultsMax: 1,
    minimum: 'time',
    nextAction: [at(30, drop(word(1)))],
  },
];
