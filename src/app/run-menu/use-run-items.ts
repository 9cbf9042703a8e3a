/** What can be done with the run as a whole, as items of a menu: keep it, open one that was kept, begin anew. */
import { useStore } from 'zustand';
import type { MenuItem } from '#design';
import type { KeptSession, LabState } from '#lab';
import { STRINGS as APP } from '../strings.ts';
import { STRINGS } from './strings.ts';

const deeds = () => import('./run-deeds.ts');

const forget = (kept: RunAtHand['kept']): void => {
  if (!window.confirm(STRINGS.forgetSure)) return;
  kept.forget();
  window.location.reload();
};

const isMarked = ({ branches, branch, cursor }: LabState): boolean =>
  branches.find(({ id }) => id === branch)?.marked.includes(cursor.index) ?? false;

/** The run on the stage, as the menu and the dialogs know it. */
export interface RunAtHand {
  readonly kept: Pick<KeptSession, 'session' | 'forget'>;
  /** Whether the lesson is one of the catalogue, which other machines have too. */
  readonly isListed: boolean;
  /** Lets a file be chosen that holds a run. */
  pickFile(): void;
}

export interface RunItems {
  readonly items: readonly MenuItem[];
  /** False when the item is none of these. */
  choose(id: string): boolean;
}

export const useRunItems = ({ kept, isListed, pickFile }: RunAtHand): RunItems => {
  const marked = useStore(kept.session.store, isMarked);
  const chosen: Readonly<Record<string, () => void>> = {
    save: async () => (await deeds()).saveRun(kept.session),
    saveTree: async () => (await deeds()).saveTree(kept.session),
    open: pickFile,
    mark: async () => (await deeds()).mark(kept.session, marked),
    present: () => window.open(`/present/${kept.session.lesson.id}`, '_blank', 'noopener'),
    forget: () => forget(kept),
  };
  return {
    items: [
      { id: 'save', label: STRINGS.saveRun },
      { id: 'saveTree', label: STRINGS.saveTree },
      { id: 'export', label: STRINGS.export },
      { id: 'mark', label: marked ? STRINGS.unmarkMoment : STRINGS.markMoment },
      { id: 'lesson', label: STRINGS.makeLesson },
      ...(isListed ? [{ id: 'present', label: STRINGS.present }] : []),
      { id: 'open', label: APP.openRun },
      { id: 'forget', label: STRINGS.forget, danger: true },
    ],
    choose: (id) => {
      chosen[id]?.();
      return id in chosen;
    },
  };
};
