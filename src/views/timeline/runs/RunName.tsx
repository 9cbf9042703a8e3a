/** The run that is shown, by its name; its menu goes to others, forks, renames, deletes. */
import { ChevronDown, GitBranch } from 'lucide';
import { type RefObject, Suspense, useState } from 'react';
import { Icon, later, MenuButton, type MenuGroup } from '#design';
import { fill } from '#kernel';
import type { Branch, LabSession } from '#lab';
import { branching } from '#lab/branching';
import { useLab } from '#views/kit';
import { keyName } from '../key-name.ts';
import { type Fork, useForks } from './forks.ts';
import styles from './run-name.module.css';
import { STRINGS } from './strings.ts';

interface RunNameProps {
  readonly session: LabSession;
  /** Where it stands. */
  readonly place: RefObject<HTMLDivElement | null>;
}

const RenameDialog = later(async () => (await import('./RenameDialog.tsx')).RenameDialog);

const GO = 'go:';

/** What can be done to this run comes first: of others there may be hundreds. */
const groupsOf = (forks: readonly Fork[]): MenuGroup[] => [
  {
    items: [
      { id: 'fork', label: STRINGS.forkHere, keys: keyName('fork') },
      { id: 'rename', label: STRINGS.rename },
      {
        id: 'delete',
        label: STRINGS.remove,
        danger: true,
        refused: forks.length === 0 ? STRINGS.onlyRun : null,
      },
    ],
  },
  {
    label: STRINGS.goTo,
    items: forks.map(({ id, name }) => ({ id: `${GO}${id}`, label: name })),
  },
];

const currentOf = ({ branches, branch }: { branches: readonly Branch[]; branch: string }) =>
  branches.find(({ id }) => id === branch);

export function RunName({ session, place }: RunNameProps) {
  const name = useLab(session, (state) => currentOf(state)?.name ?? '');
  const id = useLab(session, (state) => state.branch);
  const forks = useForks(session);
  const [naming, setNaming] = useState(false);
  const choose = (item: string): void => {
    if (item === 'fork') session.with(branching).forkHere();
    else if (item === 'rename') setNaming(true);
    else if (item === 'delete') session.with(branching).deleteBranch(id);
    else session.with(branching).openBranch(item.slice(GO.length));
  };
  return (
    <>
      <MenuButton
        className={styles.name}
        label={STRINGS.runs}
        groups={groupsOf(forks)}
        onChoose={choose}
        look="quiet"
        aria-label={fill(STRINGS.runNow, { name })}
        title={fill(STRINGS.runNow, { name })}
      >
        <Icon of={GitBranch} size="1em" />
        <span>{name}</span>
        <Icon of={ChevronDown} size="1em" />
      </MenuButton>
      {naming && (
        <Suspense fallback={null}>
          <RenameDialog
            name={name}
            returnFocus={() => place.current?.querySelector('button')?.focus()}
            onDone={(wanted) => {
              if (wanted !== null) session.with(branching).renameBranch(id, wanted);
              setNaming(false);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
