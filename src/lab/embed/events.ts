/** What the embedding page is told of: differences between one state of the lab and the next. */
import type { LogEntry } from '#kernel';
import type { LabSession, LabState } from '../session.ts';

export type LabEvent =
  | { readonly type: 'step'; readonly payload: { readonly step: string; readonly place: string } }
  | { readonly type: 'act'; readonly payload: LogEntry }
  | {
      readonly type: 'predict.asked';
      readonly payload: {
        readonly step: string;
        readonly prediction: string;
        readonly options: readonly string[];
      };
    }
  | {
      readonly type: 'predict.answered';
      readonly payload: {
        readonly step: string;
        readonly prediction: string;
        /** `null` when it was skipped. */
        readonly chosen: string | null;
        readonly right: string | null;
      };
    }
  | { readonly type: 'goal.reached'; readonly payload: { readonly of: string; readonly faults: number } }
  | { readonly type: 'done'; readonly payload: Readonly<Record<string, never>> };

const logOf = ({ branches, branch }: LabState): readonly LogEntry[] =>
  branches.find(({ id }) => id === branch)?.log ?? [];

/** Decisions that were added to what both runs share. Another scene is another run altogether. */
const newActs = (before: LabState, after: LabState): readonly LogEntry[] => {
  if (before.scene !== after.scene) return [];
  const [old, log] = [logOf(before), logOf(after)];
  if (old === log || log.length === 0) return [];
  const shared = log.findIndex((entry, place) => entry !== old[place]);
  return shared < 0 ? [] : log.slice(shared);
};

const predictions = ({ learner: before }: LabState, { learner: after }: LabState): LabEvent[] => {
  if (before.step !== after.step) return [];
  return after.predictions.flatMap(({ id, step, status, options, chosen, right }, place): LabEvent[] => {
    if (status === before.predictions[place]?.status || status === 'ahead') return [];
    return status === 'asked'
      ? [{ type: 'predict.asked', payload: { step, prediction: id, options } }]
      : [{ type: 'predict.answered', payload: { step, prediction: id, chosen, right } }];
  });
};

const goals = ({ learner: before }: LabState, { learner: after }: LabState): LabEvent[] => {
  const reached = (of: string): LabEvent => ({ type: 'goal.reached', payload: { of, faults: after.faults } });
  return [
    ...after.steps
      .filter(({ goalReached }, place) => goalReached && !before.steps[place]?.goalReached)
      .map(({ id }) => reached(id)),
    ...after.challenges
      .filter(({ solved }, place) => solved && !before.challenges[place]?.solved)
      .map(({ id }) => reached(id)),
  ];
};

/** What happened between two states, in the order in which it is told. */
export const eventsBetween = (before: LabState, after: LabState): readonly LabEvent[] => [
  ...(before.learner.step === after.learner.step && before.learner.place === after.learner.place
    ? []
    : [{ type: 'step' as const, payload: { step: after.learner.step, place: after.learner.place } }]),
  ...newActs(before, after).map((payload) => ({ type: 'act' as const, payload })),
  ...predictions(before, after),
  ...goals(before, after),
  ...(after.learner.finished && !before.learner.finished ? [{ type: 'done' as const, payload: {} }] : []),
];

/** Tells `listener` from now on. Returns the way to stop. */
export const watchSession = (session: LabSession, listener: (event: LabEvent) => void): (() => void) =>
  session.store.subscribe((after, before) => {
    for (const one of eventsBetween(before, after)) listener(one);
  });
