/**
 * What is inside an open session: the trees of runs, playback, what the learner looks at. The verbs of `LabSession`
 * are small functions over it; each ends by calling `publish`, which turns all of it into one `LabState` whose
 * unchanged parts are the same objects as before.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Lesson, RunView, Story } from '#lesson-kit';
import type { OpenBranch } from './branch.ts';
import { FrameSignal } from './frame.ts';
import type { Guide } from './guide.ts';
import { isJudging, judgeProperties } from './properties.ts';
import type {
  Cursor,
  Granted,
  LabState,
  Locks,
  Notice,
  Playback,
  SavedSession,
  Selection,
} from './session.ts';
import type { Tree } from './tree.ts';

export const GRANTED: Granted = { ok: true };

export interface CoreParts {
  readonly lesson: Lesson;
  readonly story: Story | null;
  readonly guide: Guide;
  readonly locks: Locks;
  readonly tree: Tree;
  readonly playback: Playback;
  readonly views: readonly string[];
}

export class Core {
  readonly lesson: Lesson;
  story: Story | null;
  readonly guide: Guide;
  readonly frame = new FrameSignal();
  readonly trees = new Map<string, Tree>();
  /** Which tree each step was last seen on. */
  readonly sceneOfStep = new Map<string, string>();
  readonly store: StoreApi<LabState>;
  tree: Tree;
  locks: Locks;
  playback: Playback;
  selection: Selection | null = null;
  hover: Selection | null = null;
  views: readonly string[];
  front: string | null = null;
  notices: readonly Notice[] = [];
  announcement: LabState['announcement'] = null;
  undo: { readonly says: string; readonly scene: string; readonly back: () => void } | null = null;
  private lastId = 0;

  constructor(parts: CoreParts) {
    this.lesson = parts.lesson;
    this.story = parts.story;
    this.guide = parts.guide;
    this.locks = parts.locks;
    this.playback = parts.playback;
    this.views = parts.views;
    this.tree = parts.tree;
    this.trees.set(parts.tree.scene, parts.tree);
    this.store = createStore<LabState>(() => this.state([]));
    this.frame.show(this.cursor);
  }

  get branch(): OpenBranch {
    return this.tree.current;
  }

  get cursor(): Cursor {
    return this.tree.cursor;
  }

  set cursor(cursor: Cursor) {
    this.tree.cursor = cursor;
  }

  /** What guards look at now. */
  view(): RunView {
    return this.branch.view(this.cursor.index);
  }

  /** Everything discrete, anew; subscribers hear of it once. */
  publish(): void {
    this.store.setState(this.state(this.store.getState().properties), true);
    this.frame.show(this.cursor);
  }

  /** Something that neither world nor learner can see changed: nothing else is computed again. */
  patch(
    part: Partial<
      Pick<
        LabState,
        'selection' | 'hover' | 'views' | 'front' | 'notices' | 'announcement' | 'playback' | 'story'
      >
    >,
  ): void {
    Object.assign(this, part);
    this.store.setState(part);
  }

  private state(before: LabState['properties']): LabState {
    const { branch, cursor, guide, lesson, tree } = this;
    const { story, selection, hover, views, front, locks, notices, announcement, playback } = this;
    const shown = { story, playback, selection, hover, views, front, locks, notices, announcement };
    return {
      ...shown,
      scene: tree.scene,
      branches: tree.show(),
      branch: branch.id,
      history: branch.history,
      length: branch.history.length,
      endTime: branch.endTime,
      cursor,
      world: branch.worldAt(cursor.index),
      properties: judgeProperties(lesson.properties, branch, cursor.index, before),
      judging: isJudging(branch, cursor.index),
      learner: guide.show(this.view()),
      undoable: this.undo?.says ?? null,
    };
  }

  /** Plain JSON of everything that must survive a reload. */
  save(): SavedSession {
    const { guide, lesson, playback, tree, views } = this;
    return {
      lesson: lesson.id,
      revision: lesson.revision,
      scene: tree.scene,
      trees: [...this.trees.values()].map((one) => one.save()),
      speed: playback.speed,
      unit: playback.unit,
      views,
      sceneOfStep: Object.fromEntries(this.sceneOfStep),
      askedOn: Object.fromEntries(guide.askedOn),
      learner: guide.save(),
    };
  }

  newId(): number {
    this.lastId++;
    return this.lastId;
  }

  notify(tone: Notice['tone'], text: string, offers: Pick<Notice, 'undo' | 'look'> = {}): void {
    this.unsay(text);
    this.notices = [...this.notices, { id: this.newId(), tone, text, ...offers }].slice(-5);
  }

  /** What was asked for is done, or is asked for again. */
  unsay(text: string): void {
    this.notices = this.notices.filter((notice) => notice.text !== text);
  }

  announce(text: string): void {
    this.announcement = { id: this.newId(), text };
  }

  /** Says no, on the screen and to the caller. */
  refuse(why: string): Granted {
    this.notify('info', why);
    this.publish();
    return { ok: false, why };
  }

  /** Done: everybody hears of it. */
  grant(): Granted {
    this.publish();
    return GRANTED;
  }
}
