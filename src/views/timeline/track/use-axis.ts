/** The part of the run that the track stands for. */
import { useMemo, useState } from 'react';
import type { Micros } from '#kernel';
import type { LabSession } from '#lab';
import { useLab } from '#views/kit';
import { type Axis, windowOf } from './axis.ts';
import { startOf } from './scene-start.ts';

/** All that is known since the scene began fits; another run that lasts longer makes room for itself. */
export const useAxis = (session: LabSession, width: number): Axis => {
  const latest = useLab(session, ({ branches }) => Math.max(...branches.map(({ endTime }) => endTime)));
  const { from, to } = windowOf(useStart(session), latest);
  return useMemo(() => ({ from, to, width }), [from, to, width]);
};

/** Whoever once goes back to before the scene has the whole run on the track from then on: no leap under the pointer. */
const useStart = (session: LabSession): Micros => {
  const scene = useLab(session, (state) => state.scene);
  const start = startOf(session.lesson, scene);
  const before = useLab(session, ({ cursor }) => cursor.time < start);
  const [whole, setWhole] = useState<string | null>(null);
  if (before && whole !== scene) setWhole(scene);
  return before || whole === scene ? 0 : start;
};
