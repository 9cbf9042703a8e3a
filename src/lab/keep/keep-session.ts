/** Opens a lesson where the learner left it, and keeps every change from then on. */
import { createSession, type SessionOptions } from '../create.ts';
import type { LabSession } from '../session.ts';
import type { Cabinet } from './cabinet.ts';
import { clearProgress, type Loaded, nothingKept, progressKey, saveProgress } from './progress.ts';
import { STRINGS } from './strings.ts';
import { clearSummary, saveSummary } from './summary.ts';

export interface KeptSession {
  readonly session: LabSession;
  /** Writes now what was not written so far: for `pagehide` and before another lesson opens. */
  flush(): void;
  /** Writes and stops keeping. */
  close(): void;
  /** Throws away what was kept of this lesson and keeps nothing more: for a page that begins anew. */
  forget(): void;
  /** Tell it of a `storage` event's key: another tab wrote. */
  otherTabWrote(key: string | null): void;
}

export interface KeepOptions extends Omit<SessionOptions, 'saved'> {
  readonly cabinet: Cabinet;
  /** What `readProgress` of `#lab/outside` found in the cabinet; it needs `takeUp` beside it. Without: a first visit. */
  readonly found?: Loaded;
  /** Calls back a little later, once; default half a second. Injected, so that tests need no clock. */
  readonly later?: (write: () => void) => void;
}

const WRITE_AFTER_MS = 500;

const soon = (write: () => void): void => void setTimeout(write, WRITE_AFTER_MS);

/** Not while playing: what plays is written when it stops, so that writing never costs a frame. */
export const openKeptSession = (options: KeepOptions): KeptSession => {
  const { cabinet, later = soon, found = nothingKept(cabinet), ...rest } = options;
  const { id } = options.lesson;
  const { saved, problem, mayWrite } = found;
  let keeps = mayWrite;
  const session = createSession({ ...rest, saved });
  if (problem) session.notify('warning', problem);
  let due = false;
  let told = false;
  const write = (): void => {
    if (!due) return;
    due = false;
    saveSummary(cabinet, id, session.store.getState().learner);
    if (saveProgress(cabinet, session.snapshot()) || told) return;
    told = true;
    session.notify('warning', STRINGS.full);
  };
  const stop = mayWrite
    ? session.store.subscribe(({ playback }) => {
        if (due || playback.playing) return;
        due = true;
        later(write);
      })
    : () => {};
  return {
    session,
    flush: () => {
      due = keeps;
      write();
    },
    close: () => {
      due = keeps;
      write();
      stop();
    },
    forget: () => {
      stop();
      keeps = false;
      due = false;
      clearProgress(cabinet, id);
      clearSummary(cabinet, id);
    },
    otherTabWrote: (key) => {
      if (key === progressKey(id)) session.notify('warning', STRINGS.twoTabs);
    },
  };
};
