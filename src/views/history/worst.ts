import type { LiveVerdict } from '#lab/judging';

/** The strongest model that fails: the first thing that people want to see. */
export const worstOf = (verdicts: readonly LiveVerdict[]): LiveVerdict | null =>
  verdicts.find(({ verdict }) => verdict === 'fails') ?? verdicts[0] ?? null;
