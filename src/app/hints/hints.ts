/** Three things worth knowing that no story tells, each said once, when it first matters: pure. */
export const HINTS = ['touch', 'time', 'runs'] as const;

export type HintName = (typeof HINTS)[number];

/** What the visitor has met in this lab since it opened. */
export interface Met {
  /** Machines are what the stage shows. */
  readonly machines: boolean;
  /** Something on the stage was pressed, or acted upon. */
  readonly touched: boolean;
  /** The furthest event that was seen. */
  readonly furthest: number;
  /** Time was turned back. */
  readonly turnedBack: boolean;
  /** Runs of the scene on the stage. */
  readonly runs: number;
}

/** Events after which it is worth saying that time goes both ways. */
const ENOUGH_TO_GO_BACK = 3;

const MATTERS: Readonly<Record<HintName, (met: Met) => boolean>> = {
  touch: ({ machines }) => machines,
  time: ({ furthest }) => furthest >= ENOUGH_TO_GO_BACK,
  runs: ({ runs }) => runs > 1,
};

const FOUND_OUT: Readonly<Record<HintName, (met: Met) => boolean>> = {
  touch: ({ touched }) => touched,
  time: ({ turnedBack }) => turnedBack,
  // Nobody finds out by themselves that the old run is kept: this one waits to be dismissed.
  runs: () => false,
};

/** What the visitor found out without being told need never be said. */
export const learnt = (done: readonly HintName[], met: Met): readonly HintName[] =>
  HINTS.filter((hint) => done.includes(hint) || FOUND_OUT[hint](met));

/** The one hint to show now; the latest that matters, for that is what the visitor has just met. */
export const hintNow = (done: readonly HintName[], met: Met): HintName | null =>
  HINTS.findLast((hint) => MATTERS[hint](met) && !learnt(done, met).includes(hint)) ?? null;

/** As kept: names between spaces; whatever else stands there is nobody's. */
export const parseDone = (kept: string | null): readonly HintName[] => {
  const names = (kept ?? '').split(' ');
  return HINTS.filter((hint) => names.includes(hint));
};

export const writeDone = (done: readonly HintName[]): string => done.join(' ');
