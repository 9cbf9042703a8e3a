/** Judging pairs of events: which two are picked, what was said of them, and how they really stand. Pure. */
import type { LogEntry, NodeId } from '#kernel';
import { eventName, isBefore, type SpaceTime } from '#lab/space-time';

export type Verdict = 'before' | 'after' | 'concurrent';
export const VERDICTS: readonly Verdict[] = ['before', 'after', 'concurrent'];

/** Names of the picked events: none, one or two. Names stay when the run forks, places do not. */
export type Picked = readonly string[];

/** A third pick begins anew; the same event twice is one. */
export const pick = (picked: Picked, name: string | null): Picked => {
  if (name === null) return picked;
  const [first] = picked;
  return picked.length === 1 && first !== undefined && first !== name ? [first, name] : [name];
};

export const placeOf = (space: SpaceTime, name: string): number =>
  space.events.findIndex((event) => eventName(space, event) === name);

/** Read off the drawn lines and arrows alone; `null` while one of them has not happened. */
export const truth = (space: SpaceTime, first: string, second: string): Verdict | null => {
  const [a, b] = [placeOf(space, first), placeOf(space, second)];
  if (a < 0 || b < 0) return null;
  if (isBefore(space, a, b)) return 'before';
  return isBefore(space, b, a) ? 'after' : 'concurrent';
};

export interface Judgement {
  readonly first: string;
  readonly second: string;
  readonly as: Verdict;
}

const isOf = ({ first, second }: Judgement, one: string, other: string): boolean =>
  (first === one && second === other) || (first === other && second === one);

/** What was said of a pair last, read off the decisions of the run; one judgement a pair. */
export const judgementsIn = (log: readonly LogEntry[], node: NodeId): readonly Judgement[] =>
  log.reduce<readonly Judgement[]>((said, { act }) => {
    if (act.do !== 'operate' || act.node !== node) return said;
    const { first, second, as } = act.operation;
    if (typeof first !== 'string' || typeof second !== 'string' || !isVerdict(as)) return said;
    return [...said.filter((one) => !isOf(one, first, second)), { first, second, as }];
  }, []);

const isVerdict = (value: unknown): value is Verdict => VERDICTS.some((verdict) => verdict === value);

export const judgementOf = (
  said: readonly Judgement[],
  [first = '', second = '']: Picked,
): Judgement | undefined => said.find((one) => isOf(one, first, second));
