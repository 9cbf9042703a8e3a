/** The lesson as an XState machine, made of its chart. */
import { assign, createActor, setup } from 'xstate';
import { type ChartState, chartOf, type LearnerEvent, type Move, type StartedLearner } from '../chart.ts';
import { type Learner, newLearner } from '../learner.ts';
import type { Lesson } from '../lesson.ts';

const base = setup({ types: { context: {} as Learner, events: {} as LearnerEvent } });

interface Moment {
  readonly context: Learner;
  readonly event: LearnerEvent;
}

const transition = ({ target, guard, change }: Move<never>) => ({
  ...(target !== undefined && { target }),
  ...(guard && { guard: ({ context, event }: Moment) => guard(context, event as never) }),
  ...(change && {
    actions: assign<Learner, LearnerEvent, undefined, LearnerEvent, never>(({ context, event }) =>
      change(context, event as never),
    ),
  }),
});

const mapped = <From, To>(record: Readonly<Record<string, From>>, map: (from: From) => To) =>
  Object.fromEntries(Object.entries(record).map(([name, from]) => [name, map(from)]));

type StateConfig = Parameters<typeof base.createStateConfig>[0];

const stateConfig = ({ initial, states, entry, on, always }: ChartState): StateConfig => ({
  ...(initial !== undefined && { initial }),
  ...(states && { states: mapped(states, stateConfig) }),
  ...(entry && {
    entry: assign<Learner, LearnerEvent, undefined, LearnerEvent, never>(({ context }) => entry(context)),
  }),
  ...(on && { on: mapped(on, (moves) => ([moves].flat() as Move<never>[]).map(transition)) }),
  ...(always && { always: transition(always) }),
});

/** One machine a lesson. Pure: drive it with an actor or with XState's own `transition`. */
export const lessonMachine = (lesson: Lesson) =>
  base.createMachine({
    id: lesson.id,
    type: 'parallel',
    context: newLearner(lesson),
    states: mapped(chartOf(lesson), stateConfig),
  });

/**
 * Starts the learner of a lesson, where `saved` (from `getPersistedSnapshot()`) left off when that fits the lesson as it
 * is now; otherwise from the beginning, with `restored` false.
 */
export const startLearner = (lesson: Lesson, saved?: unknown): StartedLearner => {
  const machine = lessonMachine(lesson);
  if (saved !== undefined && saved !== null)
    try {
      const actor = createActor(machine, { snapshot: saved as never });
      actor.start();
      if (actor.getSnapshot().status === 'active') return { actor, restored: true };
    } catch {
      // A snapshot of an older lesson or a damaged one: the learner begins again, and the lab says so.
    }
  return { actor: createActor(machine).start(), restored: false };
};
