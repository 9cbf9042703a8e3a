/** Runs as people make them: play a while, do something that the lesson allows, play on. */
import { type Act, between, choices, type FaultBudget, fold } from '#kernel';
import type { Lesson } from '#lesson-kit';
import { branching } from '../../branching/index.ts';
import { createSession } from '../../create.ts';
import { hands } from '../../hands/index.ts';
import { records } from '../../records/index.ts';
import type { RunRecord } from '../../run-file/index.ts';
import type { LabSession } from '../../session.ts';

export const STEPS = 200;
export const INTERVENTIONS = 10;

const OFTEN = 99;

const budgetOf = ({ faults }: Lesson): FaultBudget => Object.fromEntries(faults.map((kind) => [kind, OFTEN]));

const possible = (session: LabSession): readonly Act[] => {
  const { lesson, store } = session;
  const { history, world } = store.getState();
  const asked = Object.entries(lesson.operations ?? {}).flatMap(([node, offers]) =>
    offers.map(({ operation }): Act => ({ do: 'operate', node, operation })),
  );
  const faults = choices(history.scenario, world, budgetOf(lesson)).filter(
    ({ do: kind }) => kind !== 'fire' && kind !== 'script',
  );
  // What is asked of clients keeps a run going, so it counts as often as all faults together.
  const weight = Math.max(1, Math.floor(faults.length / Math.max(1, asked.length)));
  return [...faults, ...Array.from({ length: weight }, () => asked).flat()].filter(
    (act) => session.with(hands).refusal(act) === null,
  );
};

/** In free play of `lesson`: up to 200 steps, with 10 interventions on the way. */
export const generatedRun = (lesson: Lesson, salt: number): RunRecord => {
  const session = createSession({ lesson });
  session.openSandbox();
  session.with(branching).restart({ seed: salt });
  for (let place = 0; place < INTERVENTIONS; place++) {
    const bits = fold(fold(0x72756e73, salt), place);
    const { cursor } = session.store.getState();
    session.seekIndex(Math.min(STEPS - INTERVENTIONS, cursor.index + between(bits, 5, 20)));
    const acts = possible(session);
    const act = acts[fold(bits, 1) % Math.max(1, acts.length)];
    if (act) session.with(hands).act(act);
  }
  session.seekIndex(STEPS);
  session.setViews(lesson.views.slice(0, 2));
  return session.with(records).record();
};
