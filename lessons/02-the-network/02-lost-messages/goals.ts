/** What steps and challenges ask of a run. */
import type { RunView, Twin } from '#lesson-kit';
import {
  agrees,
  allTables,
  disagreements,
  type General,
  generalsIn,
  isUseful,
  isValid,
  messagesIn,
  type Tables,
  tablesIn,
  whoCannotTell,
  worldsOf,
} from '#protocols/lost-messages';

export const generals = ({ world }: RunView): readonly [General, General] => generalsIn(world);

export const haveDecided = (run: RunView): boolean => generals(run).every(({ attacks }) => attacks !== null);

/** Who attacks, when both have decided: `both`, `neither`, `g1` or `g2`. */
export const whoAttacks = (run: RunView): string => {
  const [first, second] = generals(run);
  if (first.attacks === second.attacks) return first.attacks ? 'both' : 'neither';
  return first.attacks ? 'g1' : 'g2';
};

export const disagree = (run: RunView): boolean => haveDecided(run) && ['g1', 'g2'].includes(whoAttacks(run));

export const tablesOf = ({ world }: RunView): Tables => tablesIn(world);
export const lengthOf = ({ world }: RunView): number => messagesIn(world);

/** The worlds in which the tables make them disagree, by how many words arrived. */
export const redWorlds = (run: RunView): number[] =>
  worldsOf(tablesOf(run), lengthOf(run))
    .filter((row) => !agrees(row))
    .map(({ arrived }) => arrived);

export const isReasonable = (run: RunView): boolean => isValid(tablesOf(run)) && isUseful(tablesOf(run));

/** Exactly one world is red, and the tables are of use. */
export const isLeastBad = (run: RunView): boolean => redWorlds(run).length === 1 && isReasonable(run);

/** Each word of the chain was marked at the general who sent it, and nowhere else. */
export const isChainMarked = (run: RunView): boolean => {
  const [first, second] = generals(run);
  return Array.from({ length: lengthOf(run) }, (_, at) => at + 1).every((n) => {
    const said = [first.record.cannotTell.includes(n), second.record.cannotTell.includes(n)];
    return whoCannotTell(n) === 'first' ? said[0] && !said[1] : said[1] && !said[0];
  });
};

/** The fewest red worlds of all useful protocols for a chain so long; `null` where there is none. */
export const fewestRed = (messages: number): number | null => {
  const counts = allTables(messages)
    .filter((tables) => isValid(tables) && isUseful(tables))
    .map((tables) => disagreements(tables, messages));
  return counts.length === 0 ? null : Math.min(...counts);
};

const lossOf = ({ params }: RunView): number => Number(params.loss) / 100;

/** At most once in a hundred nights; fractions of a number like 0.1 squared are not exact. */
export const isRareEnough = (chance: number): boolean => chance < 0.01 + 1e-9;

/** How likely it is that all the messengers of G1 are caught. */
export const chanceAllLost = (run: RunView): number => lossOf(run) ** generals(run)[0].messengers;

/** The fewest messengers with which at most one dawn in a hundred goes wrong. */
export const enoughMessengers = (run: RunView): number => {
  const p = lossOf(run);
  let messengers = 1;
  while (!isRareEnough(p ** messengers)) messengers++;
  return messengers;
};

/** G1 attacks whatever it hears, G2 when it has heard anything: they part only when all messengers are caught. */
export const givesUpCertainty = (run: RunView): boolean => {
  const { first, second } = tablesOf(run);
  return first.every(Boolean) && second[0] === false && second.slice(1).every(Boolean);
};

/** The world in which nothing was lost. */
export const withoutTheLoss: Twin = { without: ({ act }) => act.do !== 'operate', node: 'G1' };
