/** How two futures of one network share a stage, judged by what the pictures would look like. Pure. */
import type { Plan } from '#kernel';
import type { Lesson, ParameterValues } from '#lesson-kit';
import type { Size } from '#views/kit';
import { roomOf } from './deeds.ts';
import { FORMS } from './metrics.ts';
import { isInside, placeNodes, tightest } from './placement.ts';

/** `inTurn`: one at a time, in the same place, so that what differs is seen to change. */
export type Arrangement = 'beside' | 'over' | 'inTurn';

/** Cards that are closer than this hide the messages between them; more than enough is no better. Units of the picture. */
const CLOSE = 24;
const AMPLE = 32;

/** The picture of one, as what decides: whether it can be read, how large its cards are, what lies between them. */
const looksOf = (lesson: Lesson, plan: Plan, params: ParameterValues, size: Size): readonly number[] => {
  const room = roomOf(lesson, size);
  const placement = placeNodes(plan, lesson.positions(params), room);
  const gap = tightest(placement);
  const isReadable = isInside(placement, room) && (placement.form === 'dot' || gap >= CLOSE);
  return [isReadable ? 1 : 0, -FORMS.indexOf(placement.form), Math.min(AMPLE, gap)];
};

/** @param room of both, in units of the picture. */
export const arrange = (lesson: Lesson, plan: Plan, params: ParameterValues, room: Size): Arrangement => {
  const beside = looksOf(lesson, plan, params, { ...room, width: room.width / 2 });
  const over = looksOf(lesson, plan, params, { ...room, height: room.height / 2 });
  if (beside[0] === 0 && over[0] === 0) return 'inTurn';
  const first = beside.findIndex((value, place) => value !== over[place]);
  return first >= 0 && (over[first] ?? 0) > (beside[first] ?? 0) ? 'over' : 'beside';
};
