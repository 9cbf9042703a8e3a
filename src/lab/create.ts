/** Opens a lesson: puts the parts of a session together, around what was taken up of an earlier one. */
import { type Lesson, type Story, startEarly } from '#lesson-kit';
import { Core } from './core.ts';
import { doing } from './deeds.ts';
import { Guide } from './guide.ts';
import { learning, settleIn } from './learning.ts';
import { looking } from './looking.ts';
import { moving } from './moving.ts';
import { growTree } from './planting.ts';
import { playing } from './playing.ts';
import { recording } from './record.ts';
import { sceneOf, standingScene } from './scenes.ts';
import type { LabSession, Locks, Part, SavedSession } from './session.ts';
import { easySpeed } from './speed.ts';
import type { Tree } from './tree.ts';

export interface SessionOptions {
  readonly lesson: Lesson;
  readonly story?: Story | null;
  /** What `snapshot()` gave before. What of it cannot be opened any more is said in a notice; the rest is kept. */
  readonly saved?: SavedSession | null;
  /**
   * `takeUp` of `#lab/restore`, which alone can take up what was saved. Without it the lesson begins at its beginning, and
   * its machine is run by the early runner until `session.handOver`.
   */
  readonly takeUp?: TakeUp;
  /** Begin at this step instead of where the learner was. */
  readonly step?: string;
  readonly speed?: number;
  readonly views?: readonly string[];
  readonly locks?: Partial<Locks>;
  readonly startChecker?: () => Worker;
}

/** What a session begins with. */
export interface TakenUp {
  readonly guide: Guide;
  readonly trees: readonly Tree[];
  /** One sentence for each thing that is not as it was left. */
  readonly problems: readonly string[];
}

export type TakeUp = (lesson: Lesson, saved: SavedSession | null) => TakenUp;

const UNLOCKED: Locks = { faults: false, seek: false, skip: false };

const beginAnew: TakeUp = (lesson) => ({
  guide: new Guide(lesson, { actor: startEarly(lesson), restored: false }),
  trees: [],
  problems: [],
});

/** The tree on the stage at first: where the learner was, else the scene of the current step. */
const firstTree = (lesson: Lesson, { guide, trees }: TakenUp, saved: SavedSession | null): Tree => {
  const kept = guide.restored ? trees.find(({ scene }) => scene === saved?.scene) : undefined;
  if (kept) return kept;
  const { place } = guide.learner;
  const key =
    place.kind === 'step'
      ? standingScene(
          lesson,
          lesson.steps.findIndex(({ id }) => id === place.id),
        )
      : (saved?.scene ?? standingScene(lesson, 0));
  return trees.find(({ scene }) => scene === key) ?? growTree(lesson, key, sceneOf(lesson, key));
};

const assemble = (core: Core, startChecker: LabSession['startChecker']): LabSession => {
  const play = playing(core);
  const { lesson, store, frame } = core;
  const parts = new Map<Part<unknown>, unknown>();
  const session: LabSession = {
    lesson,
    get story() {
      return core.story;
    },
    store,
    frame,
    startChecker,
    ...play,
    ...moving(core),
    ...doing(core),
    ...learning(core),
    ...looking(core),
    ...recording(core),
    snapshot: () => core.save(),
    handOver: (start) => core.guide.handOver(start),
    with: <Verbs>(part: Part<Verbs>): Verbs => {
      if (!parts.has(part)) parts.set(part, part(core, session));
      return parts.get(part) as Verbs;
    },
  };
  return session;
};

/** Throws `KernelError` or `LessonError` only when the lesson itself cannot begin. */
export const createSession = (options: SessionOptions): LabSession => {
  const { lesson, story = null, saved = null, takeUp = beginAnew } = options;
  const found = takeUp(lesson, saved);
  const tree = firstTree(lesson, found, saved);
  const speed = options.speed ?? saved?.speed ?? easySpeed(tree.current.history.scenario);
  const core = new Core({
    lesson,
    story,
    guide: found.guide,
    tree,
    locks: { ...UNLOCKED, ...options.locks },
    playback: { playing: false, speed, unit: saved?.unit ?? 'message', stop: null },
    views: options.views ?? saved?.views ?? [],
  });
  for (const other of found.trees) core.trees.set(other.scene, other);
  for (const [step, scene] of Object.entries(saved?.sceneOfStep ?? {})) core.sceneOfStep.set(step, scene);
  for (const problem of found.problems) core.notify('warning', problem);
  const session = assemble(core, options.startChecker ?? null);
  const step = found.guide.step;
  if (step && !core.sceneOfStep.has(step.id)) core.sceneOfStep.set(step.id, tree.scene);
  settleIn(core, saved ? [] : step?.views);
  if (options.step !== undefined) session.goToStep(options.step);
  return session;
};
