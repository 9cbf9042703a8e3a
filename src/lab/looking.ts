/** What the learner looks at: selection, hover, open views, notices. The world does not notice. */
import type { Core } from './core.ts';
import { isJudging } from './properties.ts';
import type { LabSession, Selection } from './session.ts';

type Looking = Pick<
  LabSession,
  | 'select'
  | 'hover'
  | 'openView'
  | 'closeView'
  | 'setViews'
  | 'dismiss'
  | 'judgeOn'
  | 'notify'
  | 'announce'
  | 'tell'
>;

const WORLDS_AT_ONCE = 100;

/** Equal by value: a hover that did not change must not wake the views. */
const same = (a: Selection | null, b: Selection | null): boolean => JSON.stringify(a) === JSON.stringify(b);

const distinct = (views: readonly string[]): readonly string[] => [...new Set(views)];

export const looking = (core: Core): Looking => ({
  select: (selection) => {
    if (!same(core.selection, selection)) core.patch({ selection });
  },
  hover: (hover) => {
    if (!same(core.hover, hover)) core.patch({ hover });
  },
  openView: (view) => core.patch({ views: distinct([...core.views, view]), front: view }),
  closeView: (view) =>
    core.patch({
      views: core.views.filter((open) => open !== view),
      front: core.front === view ? null : core.front,
    }),
  setViews: (views) => core.patch({ views: distinct(views), front: null }),
  dismiss: (id) => core.patch({ notices: core.notices.filter((notice) => notice.id !== id) }),
  judgeOn: () => {
    const { branch, cursor } = core;
    branch.ledger.walkOn(WORLDS_AT_ONCE, cursor.index);
    if (!isJudging(branch, cursor.index)) core.publish();
  },
  notify: (tone, text) => {
    core.notify(tone, text);
    core.patch({ notices: core.notices });
  },
  tell: (story) => core.patch({ story }),
  announce: (text) => {
    core.announce(text);
    core.patch({ announcement: core.announcement });
  },
});
