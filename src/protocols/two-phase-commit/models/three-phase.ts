/**
 * Three-phase commit with a set of messages that are never taken back. Its timeouts are right only with bounded delay
 * and no partition; here they may fire at any time. Skeen 1981.
 */
import { type Cell, cell, cellsOf, type Model, type ModelAction, type ModelView } from '#kernel';
import { consistent, managers, mayEnd, type RmState } from './states.ts';

type ManagerState = 'init' | 'precommitted' | 'committed' | 'aborted';

const cellsFor = (names: readonly string[]) => ({
  rms: cellsOf<string, RmState>('rm', names, 'working'),
  tm: cell<ManagerState>('tm', 'init'),
  votes: cellsOf('sent prepared', names, false as boolean),
  heardVotes: cellsOf('heard prepared', names, false as boolean),
  acks: cellsOf('sent ack', names, false as boolean),
  heardAcks: cellsOf('heard ack', names, false as boolean),
});

type Cells = ReturnType<typeof cellsFor>;
type Change = readonly [Cell<never>, unknown];

/** A step that sets some cells when it may. */
const step = (
  name: string,
  may: (view: ModelView) => boolean,
  ...changes: readonly Change[]
): ModelAction => ({
  name,
  run(view) {
    if (!may(view)) return false;
    for (const [target, value] of changes) view.set(target, value as never);
    return true;
  },
});

const to = <T>(target: Cell<T> | undefined, value: T): Change => [target as never, value];

const managerActions = (cells: Cells, names: readonly string[]): ModelAction[] => {
  const { tm, votes, heardVotes, acks, heardAcks } = cells;
  const is = (state: ManagerState) => (view: ModelView) => view.get(tm) === state;
  const all = (flags: readonly Cell<boolean>[], view: ModelView) => flags.every((flag) => view.get(flag));
  const sent = (flag: Cell<boolean> | undefined, view: ModelView) => flag !== undefined && view.get(flag);
  return [
    step('TM precommits', (view) => is('init')(view) && all(heardVotes, view), to(tm, 'precommitted')),
    step('TM commits', (view) => is('precommitted')(view) && all(heardAcks, view), to(tm, 'committed')),
    step('TM aborts', is('init'), to(tm, 'aborted')),
    ...names.flatMap((name, i) => [
      step(
        `TM hears that ${name} is prepared`,
        (view) => is('init')(view) && sent(votes[i], view),
        to(heardVotes[i], true),
      ),
      step(
        `TM hears that ${name} has precommitted`,
        (view) => is('precommitted')(view) && sent(acks[i], view),
        to(heardAcks[i], true),
      ),
    ]),
  ];
};

const resourceActions = (cells: Cells, names: readonly string[], timeouts: boolean): ModelAction[] =>
  names.flatMap((name, i) => {
    const rm = cells.rms[i] as Cell<RmState>;
    const is = (state: RmState) => (view: ModelView) => view.get(rm) === state;
    // Precommit went out when the TM left `init` for it; it is never taken back.
    const told = (view: ModelView) => ['precommitted', 'committed'].includes(view.get(cells.tm));
    const actions = [
      step(`${name} prepares`, is('working'), to(rm, 'prepared'), to(cells.votes[i], true)),
      step(`${name} chooses to abort`, is('working'), to(rm, 'aborted')),
      step(
        `${name} precommits`,
        (view) => is('prepared')(view) && told(view),
        to(rm, 'precommitted'),
        to(cells.acks[i], true),
      ),
      step(`${name} is told to commit`, (view) => view.get(cells.tm) === 'committed', to(rm, 'committed')),
      step(`${name} is told to abort`, (view) => view.get(cells.tm) === 'aborted', to(rm, 'aborted')),
    ];
    return timeouts
      ? [
          ...actions,
          step(`${name} times out and aborts`, is('prepared'), to(rm, 'aborted')),
          step(`${name} times out and commits`, is('precommitted'), to(rm, 'committed')),
        ]
      : actions;
  });

export const threePhase = (count: number, timeouts: boolean): Model => {
  const names = managers(count);
  const cells = cellsFor(names);
  return {
    id: `three-phase-${count}${timeouts ? '-timeouts' : ''}`,
    title: `Three-phase commit, ${count} resource managers${timeouts ? ', timeouts at any time' : ''}`,
    source: 'Skeen 1981',
    cells: Object.values(cells).flat() as Cell[],
    actions: [...managerActions(cells, names), ...resourceActions(cells, names, timeouts)],
    properties: [consistent(cells.rms), mayEnd(cells.rms, 'committed'), mayEnd(cells.rms, 'aborted')],
  };
};
