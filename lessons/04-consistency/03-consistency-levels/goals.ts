/** What goals and predictions ask of a run: the judges' verdict on the desk's history, or on what clients were told. */
import { answeredOf, type RunView } from '#lesson-kit';
import { explains, type Rung, registerHistory, requestHistory, strongestRung } from '#lesson-kit/ladder';
import type { Desk } from '#protocols/consistency-ladder';
import { DESK } from './world.ts';

const NOTHING: Desk = { intervals: [], placed: null, points: {} };

export const deskOf = ({ world }: RunView): Desk =>
  (world.nodes.find(({ id }) => id === DESK)?.state as Desk | undefined) ?? NOTHING;

export const isPlaced = (run: RunView): boolean => deskOf(run).placed !== null;

/** On the strongest rung whose judge says yes. */
export const isPlacedRight = (run: RunView): boolean => {
  const { intervals, placed } = deskOf(run);
  return placed !== null && placed === strongestRung(registerHistory(intervals));
};

export const deskIs = (run: RunView, rung: Rung): boolean =>
  explains(rung, registerHistory(deskOf(run).intervals));

/** Every key alone fits the rung; there are two at least. */
export const eachKeyIs = (run: RunView, rung: Rung): boolean => {
  const { intervals } = deskOf(run);
  const keys = [...new Set(intervals.map(({ key }) => key))];
  return (
    keys.length >= 2 &&
    keys.every((key) => explains(rung, registerHistory(intervals.filter((one) => one.key === key))))
  );
};

/** Reads on the desk in order of their answers. */
export const readsInTime = (run: RunView) =>
  deskOf(run)
    .intervals.filter(({ does }) => does === 'read')
    .toSorted((a, b) => a.to - b.to);

/** What the clients of a store were told. */
export const clientsSaw = (run: RunView, rung: Rung): boolean =>
  explains(rung, requestHistory(run.world.requests));

/** Fits the weaker model, and not the stronger one. */
export const separates = (run: RunView, weaker: Rung, stronger: Rung): boolean =>
  clientsSaw(run, weaker) && !clientsSaw(run, stronger);

export const answersOf = (run: RunView, client: string): readonly unknown[] =>
  answeredOf(run, { client, name: 'read' }).map(({ outcome }) => outcome?.value);
