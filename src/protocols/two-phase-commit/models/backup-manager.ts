/**
 * Two-phase commit in which a backup takes over from a transaction manager that hides its decision by failing, and at
 * most one resource manager fails. Everybody reads everybody's state; no messages.
 * TLA+ examples, transaction_commit/2PCwithBTM (PlusCal by Murat Demirbas), all failures allowed.
 */
import { type Cell, cell, cellsOf, type Model, type ModelAction, type ModelView } from '#kernel';
import { consistent, managers, mayEnd, type RmState } from './states.ts';

type Decision = 'init' | 'commit' | 'abort' | 'hidden';
type ManagerPlace = 'TS' | 'TC' | 'F1' | 'TA' | 'F2' | 'Done';
type BackupPlace = 'BTS' | 'BTC' | 'BTA' | 'Done';

/** Conditions are counted, not just tested: TLC generates one successor for each way in which one is true. */
const numbersBelow = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/** A resource manager may fail only while none has; it looks at this through every other. */
const managerSteps = (
  name: string,
  rm: Cell<RmState>,
  done: Cell<boolean>,
  rms: readonly Cell<RmState>[],
  decision: Cell<Decision>,
): ModelAction[] => {
  const working = (view: ModelView) =>
    !view.get(done) && (view.get(rm) === 'working' || view.get(rm) === 'prepared');
  const step = (label: string, ways: (view: ModelView) => number, to: RmState): ModelAction => ({
    name: `${name} ${label}`,
    nameOf: () => `${name} ${label}`,
    touches: [name],
    run(view) {
      if (!working(view)) return false;
      view.choose(numbersBelow(ways(view)));
      view.set(rm, to);
      return true;
    },
  });
  return [
    step('prepares', (view) => Number(view.get(rm) === 'working'), 'prepared'),
    step('commits', (view) => Number(view.get(decision) === 'commit'), 'committed'),
    step(
      'aborts',
      (view) => Number(view.get(rm) === 'working') + Number(view.get(decision) === 'abort'),
      'aborted',
    ),
    {
      name: `${name} may fail`,
      cost: 1,
      run(view) {
        if (!working(view)) return false;
        if (!rms.some((other) => view.get(other) === 'failed')) view.set(rm, 'failed');
        return true;
      },
    },
    {
      name: `${name} ends`,
      run(view) {
        if (view.get(done) || working(view)) return false;
        view.set(done, true);
        return true;
      },
    },
  ];
};

/** Control passes from one place to the next, as in the PlusCal translation. */
const move =
  <Place extends string>(place: Cell<Place>) =>
  (
    name: string,
    from: Place,
    to: Place,
    ways: (view: ModelView) => number,
    decide?: readonly [Cell<Decision>, Decision],
  ): ModelAction => ({
    name,
    nameOf: () => name,
    run(step) {
      if (step.get(place) !== from) return false;
      step.choose(numbersBelow(ways(step)));
      step.set(place, to);
      if (decide) step.set(decide[0], decide[1]);
      return true;
    },
  });

const always = () => 1;

export const backupManager = (count: number): Model => {
  const names = managers(count);
  const rms = cellsOf<string, RmState>('rm', names, 'working');
  const done = cellsOf('done', names, false as boolean);
  const decision = cell<Decision>('decision', 'init');
  const tm = cell<ManagerPlace>('tm', 'TS');
  const backup = cell<BackupPlace>('backup', 'BTS');
  const is = (state: RmState) => (rm: Cell<RmState>) => (view: ModelView) => view.get(rm) === state;
  const number = (state: RmState, view: ModelView) => rms.filter((rm) => is(state)(rm)(view)).length;
  /** Of every resource manager: it is prepared, or any has committed. */
  const canCommit = (view: ModelView) =>
    rms.reduce((ways, rm) => ways * (Number(is('prepared')(rm)(view)) + number('committed', view)), 1);
  const canAbort = (view: ModelView) =>
    number('committed', view) > 0 ? 0 : number('aborted', view) + number('failed', view);
  const hidden = (view: ModelView) => Number(view.get(decision) === 'hidden');
  const tmMove = move(tm);
  const backupMove = move(backup);
  const allDone = (view: ModelView) =>
    done.every((one) => view.get(one)) && view.get(tm) === 'Done' && view.get(backup) === 'Done';
  return {
    id: `two-phase-backup-${count}`,
    title: `Two-phase commit with a backup manager, ${count} resource managers`,
    source: 'TLA+ examples, transaction_commit/2PCwithBTM',
    cells: [tm, backup, decision, ...rms, ...done] as Cell[],
    actions: [
      tmMove('TM sees that it can commit', 'TS', 'TC', canCommit),
      tmMove('TM sees that it can abort', 'TS', 'TA', canAbort),
      tmMove('TM decides to commit', 'TC', 'F1', always, [decision, 'commit']),
      tmMove('TM fails after commit', 'F1', 'Done', always, [decision, 'hidden']),
      tmMove('TM decides to abort', 'TA', 'F2', always, [decision, 'abort']),
      tmMove('TM fails after abort', 'F2', 'Done', always, [decision, 'hidden']),
      backupMove('backup sees that it can commit', 'BTS', 'BTC', (view) => canCommit(view) * hidden(view)),
      backupMove('backup sees that it can abort', 'BTS', 'BTA', (view) => canAbort(view) * hidden(view)),
      backupMove('backup commits', 'BTC', 'Done', always, [decision, 'commit']),
      backupMove('backup aborts', 'BTA', 'Done', always, [decision, 'abort']),
      ...names.flatMap((name, i) =>
        managerSteps(name, rms[i] as Cell<RmState>, done[i] as Cell<boolean>, rms, decision),
      ),
      { name: 'all has ended', run: allDone },
    ],
    properties: [consistent(rms), mayEnd(rms, 'committed'), mayEnd(rms, 'aborted')],
  };
};
