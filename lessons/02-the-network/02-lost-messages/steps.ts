/** The story: what each step begins with, what it asks, and when it is done. Words: story.md. */
import { ms, seconds } from '#kernel';
import { at, drop, type RunView, type Step, twinOf } from '#lesson-kit';
import { isValid } from '#protocols/lost-messages';
import { cannotTell, follow, hire, toggle, word } from './acts.ts';
import {
  chanceAllLost,
  disagree,
  enoughMessengers,
  fewestRed,
  givesUpCertainty,
  haveDecided,
  isChainMarked,
  isLeastBad,
  isRareEnough,
  lengthOf,
  redWorlds,
  tablesOf,
  whoAttacks,
  withoutTheLoss,
} from './goals.ts';

/** A night at most. */
const NIGHT = seconds(1);

const WHO = ['both', 'neither', 'g1', 'g2'] as const;

/** One word; G1 attacks as it has said, G2 if it has heard. */
const ONE_WORD = { params: { messages: 1, first: 'always', second: 'one' } } as const;

const oneWord: Step = {
  id: 'one-word',
  scene: ONE_WORD,
  predictions: [{ id: 'who', options: WHO, within: NIGHT, settled: haveDecided, answer: whoAttacks }],
  goal: (run) => haveDecided(run) && whoAttacks(run) === 'both',
  nextAction: [],
};

const lostWord: Step = {
  id: 'lost-word',
  scene: ONE_WORD,
  predictions: [
    {
      id: 'can-tell',
      options: ['silence', 'never', 'at-dawn'],
      ask: (run) => run.faults > 0,
      within: NIGHT,
      settled: haveDecided,
      answer(run) {
        const { same, seenHere, seenThere } = twinOf(run, withoutTheLoss);
        if (same) return 'never';
        return seenHere.length < seenThere.length ? 'silence' : 'at-dawn';
      },
    },
  ],
  goal: disagree,
  nextAction: [at(30, drop(word(1)))],
  twin: withoutTheLoss,
};

/** Each wants to have heard something before it attacks. */
const ONE_ACK = { params: { messages: 2, first: 'one', second: 'one' } } as const;

const ack: Step = {
  id: 'ack',
  scene: ONE_ACK,
  predictions: [
    {
      id: 'who-now',
      options: WHO,
      ask: (run) => run.faults > 0,
      within: NIGHT,
      settled: haveDecided,
      answer: whoAttacks,
    },
  ],
  goal: (run) => haveDecided(run) && whoAttacks(run) === 'g2',
  nextAction: [at(80, drop(word(2)))],
};

/** The world in which the word arrived and the answer to it was lost. */
const THE_RUN = 1;

const isMended = (run: RunView): boolean => !redWorlds(run).includes(THE_RUN);

const whatElse = (run: RunView): string => {
  if (redWorlds(run).length > 0) return 'another';
  return isValid(tablesOf(run)) ? 'all-well' : 'useless';
};

const mend: Step = {
  id: 'mend',
  scene: { params: { ...ONE_ACK.params } },
  predictions: [
    {
      id: 'all-mended',
      options: ['all-well', 'another', 'useless'],
      ask: isMended,
      within: NIGHT,
      settled: haveDecided,
      answer: whatElse,
    },
  ],
  goal: (run) => isMended(run) && whatElse(run) !== 'all-well' && haveDecided(run),
  nextAction: [at(0, toggle('G1', 0))],
};

const leastBad: Step = {
  id: 'least-bad',
  scene: { params: { messages: 3, first: 'always', second: 'all' } },
  predictions: [
    {
      id: 'which-run',
      observation: true,
      options: ['none-arrived', 'one', 'more'],
      ask: isLeastBad,
      within: 0,
      answer(run) {
        const [red = 0] = redWorlds(run);
        if (red === 0) return 'none-arrived';
        return red === 1 ? 'one' : 'more';
      },
    },
  ],
  goal: isLeastBad,
  nextAction: [at(0, toggle('G1', 0))],
};

const chain: Step = {
  id: 'chain',
  scene: { params: { messages: 3, first: 'one', second: 'one' } },
  goal: isChainMarked,
  nextAction: [at(0, cannotTell('G1', 1)), at(0, cannotTell('G2', 2)), at(0, cannotTell('G1', 3))],
  explain: true,
};

const fewest = (run: RunView): string => {
  const red = fewestRed(lengthOf(run));
  if (red === null) return 'none-useful';
  return red === 0 ? 'zero' : 'one';
};

const allProtocols: Step = {
  id: 'all-protocols',
  scene: { params: { messages: 4, first: 'never', second: 'never' } },
  predictions: [
    {
      id: 'fewest',
      options: ['zero', 'one', 'none-useful'],
      within: NIGHT,
      settled: haveDecided,
      answer: fewest,
    },
  ],
  goal: isLeastBad,
  nextAction: [at(0, follow('G1', 'ssa')), at(0, follow('G2', 'ssa'))],
};

const PROBABLY = { params: { messages: 1, loss: 30, first: 'always', second: 'one' } } as const;

const howMany = (run: RunView): string => {
  const enough = enoughMessengers(run);
  if (enough <= 2) return 'two';
  return enough <= 4 ? 'four' : 'ten';
};

const probably: Step = {
  id: 'probably',
  scene: PROBABLY,
  predictions: [
    {
      id: 'how-many',
      options: ['two', 'four', 'ten'],
      within: ms(200),
      settled: haveDecided,
      answer: howMany,
    },
  ],
  goal: (run) => givesUpCertainty(run) && isRareEnough(chanceAllLost(run)),
  nextAction: [at(0, hire(4))],
};

export const steps: readonly Step[] = [oneWord, lostWord, ack, mend, leastBad, chain, allProtocols, probably];
