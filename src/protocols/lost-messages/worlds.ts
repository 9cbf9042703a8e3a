/**
 * All that can happen to a chain of messages, and what a protocol makes of it. Message i + 1 is sent on receipt of message i,
 * so a run is the number of messages that arrived; a protocol says for each general whether to attack, by how many messages
 * it has heard. Akkoyunlu, Ekanadham & Huber 1975; Gray 1978, §5.8.3.3.1 (the generals paradox).
 */

/** Attack or not, by how many messages a general has heard. */
export type Table = readonly boolean[];

export interface Tables {
  readonly first: Table;
  readonly second: Table;
}

/** The second general hears the messages of odd number, the first those of even number. */
export const heardBySecond = (arrived: number): number => Math.ceil(arrived / 2);
export const heardByFirst = (arrived: number): number => Math.floor(arrived / 2);

export interface WorldRow {
  /** So many messages arrived; the next one was lost. */
  readonly arrived: number;
  readonly first: boolean;
  readonly second: boolean;
}

export const agrees = ({ first, second }: WorldRow): boolean => first === second;

/** The runs of a chain of `messages` messages, from none that arrives to all. */
export const worldsOf = ({ first, second }: Tables, messages: number): readonly WorldRow[] =>
  Array.from({ length: messages + 1 }, (_, arrived) => ({
    arrived,
    first: first[heardByFirst(arrived)] === true,
    second: second[heardBySecond(arrived)] === true,
  }));

export const disagreements = (tables: Tables, messages: number): number =>
  worldsOf(tables, messages).filter((world) => !agrees(world)).length;

/** Nothing arrived: both stay. */
export const isValid = ({ first, second }: Tables): boolean => first[0] === false && second[0] === false;

/** Everything arrived: both attack. */
export const isUseful = ({ first, second }: Tables): boolean =>
  first.at(-1) === true && second.at(-1) === true;

/** Whoever sent message `arrived` cannot tell the run in which it arrived from the one in which it was lost. */
export const whoCannotTell = (arrived: number): 'first' | 'second' =>
  arrived % 2 === 1 ? 'first' : 'second';

const tablesOfLength = (length: number): readonly Table[] =>
  Array.from({ length: 2 ** length }, (_, code) =>
    Array.from({ length }, (_row, place) => Math.floor(code / 2 ** place) % 2 === 1),
  );

/** Every deterministic protocol: 2^(messages + 2) of them. */
export const allTables = (messages: number): readonly Tables[] =>
  tablesOfLength(heardByFirst(messages) + 1).flatMap((first) =>
    tablesOfLength(heardBySecond(messages) + 1).map((second) => ({ first, second })),
  );
