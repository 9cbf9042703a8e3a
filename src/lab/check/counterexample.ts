/** A witness as a Run of the lesson: it opens on the stage, plays, and breaks there what it broke in the checker. */
import { replay, type Witness } from '#checker';
import type { History, LogEntry, Micros, Run } from '#kernel';
import { historyBefore, type Question } from './question.ts';

export interface Counterexample {
  readonly run: Run;
  /** Events of the run before the first step, and after the last. */
  readonly from: number;
  readonly to: number;
  /** The moment before the first step. */
  readonly time: Micros;
  /** The decisions after `from`. */
  readonly log: readonly LogEntry[];
  /** One plain sentence for each step. */
  readonly says: readonly string[];
}

/** Where chance plays a part, that many runs are tried until one goes as the witness does. */
const SEEDS = 2_000;

const told = (history: History, from: number): string[] =>
  Array.from({ length: history.length - from }, (_, place) => history.explain(from + place).sentence);

/** `null` when no run of the kernel goes this way: chance decides otherwise in the world it begins in. */
export const counterexampleOf = (question: Question, witness: Witness): Counterexample | null => {
  const { run, here, net } = question;
  const seeds = here ? [run.seed] : Array.from({ length: SEEDS }, (_, more) => run.seed + more);
  for (const seed of seeds) {
    const before = historyBefore(question, seed);
    const from = here ? Math.min(here.index, before.length) : 0;
    const played = replay(net, witness, before, here?.time);
    if (!played) continue;
    const decided = before.entriesBefore(from);
    return {
      run: { ...run, seed, log: played.log },
      from,
      to: played.length,
      time: here?.time ?? 0,
      log: played.log.slice(decided),
      says: told(played, from),
    };
  }
  return null;
};
