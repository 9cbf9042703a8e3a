/** What generals want, what they cannot have, and the clauses that the proof rests on. */
import type { Property, World } from '#kernel';
import type { General } from './general.ts';
import type { Message } from './messages.ts';
import { disagreements, isUseful, isValid, type Tables } from './worlds.ts';

/** Both, who begins first. */
export const generalsIn = ({ nodes }: World): readonly [General, General] => {
  const [first, second] = nodes.map(({ state }) => state as General);
  if (!first || !second) throw new Error('two generals are needed');
  return [first, second];
};

export const tablesIn = (world: World): Tables => {
  const [first, second] = generalsIn(world);
  return { first: first.table, second: second.table };
};

/** Length of the chain: every word of it is one that somebody may hear. */
export const messagesIn = (world: World): number => {
  const { first, second } = tablesIn(world);
  return first.length + second.length - 2;
};

const everyGeneral =
  (holds: (general: General) => boolean) =>
  (world: World): boolean =>
    generalsIn(world).every(holds);

export const agreement: Property = {
  id: 'agreement',
  kind: 'always',
  says: 'Both generals do the same.',
  messages: [],
  holds: (world) => {
    const [first, second] = generalsIn(world);
    return first.attacks === null || second.attacks === null || first.attacks === second.attacks;
  },
  blames: ({ nodes }) => nodes.map(({ id }) => id),
};

export const noProtocolWins: Property = {
  id: 'no-protocol-wins',
  kind: 'always',
  says: 'Whatever the tables: they disagree in some run, or attack unasked, or never attack together.',
  messages: [],
  holds: (world) => {
    const tables = tablesIn(world);
    return disagreements(tables, messagesIn(world)) > 0 || !isValid(tables) || !isUseful(tables);
  },
};

export const answersWhatWasHeard: Property = {
  id: 'answers-what-was-heard',
  kind: 'always',
  says: 'Who sent word n + 1 has heard word n.',
  holds: (world) => {
    const said = world.flights.map(({ from, message }) => ({ from, n: (message as Message).n }));
    return said.every(
      ({ from, n }) => n === 1 || generalsIn(world)[from === 0 ? 0 : 1].heard.includes(n - 1),
    );
  },
};

export const countsOnce: Property = {
  id: 'counts-once',
  kind: 'always',
  says: 'A general counts the words that it has heard, each once.',
  messages: [],
  holds: everyGeneral(({ count, heard }) => count === heard.length),
};

export const decidesAtDawn: Property = {
  id: 'decides-at-dawn',
  kind: 'always',
  says: 'Nobody decides before dawn.',
  messages: [],
  holds: everyGeneral(({ attacks, record }) => attacks === null || record.isDawn),
};

export const decisionStands: Property = {
  id: 'decision-stands',
  kind: 'always',
  says: 'Nobody changes a decision.',
  messages: [],
  holds: everyGeneral(({ attacks, record }) => attacks === record.first),
};

export const bothAttack: Property = {
  id: 'both-attack',
  kind: 'sometimes',
  says: 'Both attack together.',
  messages: [],
  holds: everyGeneral(({ attacks }) => attacks === true),
};
