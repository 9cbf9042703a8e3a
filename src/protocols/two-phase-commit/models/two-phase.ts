/**
 * Two-phase commit with a set of messages that are never taken back, so loss, delay, duplication and reordering are
 * all covered: a receiver may act on any of them at any time or never.
 * Gray & Lamport, Consensus on Transaction Commit (2006), module TwoPhase.
 */
import { cell, cellsOf, type Model, type ModelAction, type ModelStep } from '#kernel';
import { consistent, managers, mayEnd, type RmState } from './states.ts';

/** Ways to be wrong or unlucky, each a row of the lesson's table. */
export interface TwoPhaseVariant {
  /** The transaction manager may crash before it has decided, and stays down. */
  readonly managerCrashes?: boolean;
  /** A prepared resource manager may time out and decide by itself: wrong. */
  readonly timeout?: 'abort' | 'commit';
}

type ManagerState = 'init' | 'committed' | 'aborted' | 'down';
type Decision = 'none' | 'commit' | 'abort';

const cellsFor = (names: readonly string[]) => ({
  rms: cellsOf<string, RmState>('rm', names, 'working'),
  /** Whether the message "prepared" of each was sent; whether the transaction manager has taken note of it. */
  sent: cellsOf('sent prepared', names, false as boolean),
  heard: cellsOf('heard', names, false as boolean),
  tm: cell<ManagerState>('tm', 'init'),
  decision: cell<Decision>('decision sent', 'none'),
});

type Cells = ReturnType<typeof cellsFor>;

const managerActions = ({ sent, heard, tm, decision }: Cells, names: readonly string[]): ModelAction[] => [
  {
    name: 'TM commits',
    run(step) {
      if (step.get(tm) !== 'init' || !heard.every((one) => step.get(one))) return false;
      step.set(tm, 'committed');
      step.set(decision, 'commit');
      return true;
    },
  },
  {
    name: 'TM aborts',
    run(step) {
      if (step.get(tm) !== 'init') return false;
      step.set(tm, 'aborted');
      step.set(decision, 'abort');
      return true;
    },
  },
  ...heard.map(
    (mine, i): ModelAction => ({
      name: `TM hears that ${names[i]} is prepared`,
      run(step) {
        const message = sent[i];
        if (!message || step.get(tm) !== 'init' || !step.get(message)) return false;
        step.set(mine, true);
        return true;
      },
    }),
  ),
];

const resourceActions = ({ rms, sent, decision }: Cells, names: readonly string[]): ModelAction[] =>
  rms.flatMap((rm, i): ModelAction[] => {
    const become = (state: RmState) => (step: ModelStep) => {
      step.set(rm, state);
      return true;
    };
    return [
      {
        name: `${names[i]} prepares`,
        run(step) {
          const message = sent[i];
          if (!message || step.get(rm) !== 'working') return false;
          step.set(message, true);
          return become('prepared')(step);
        },
      },
      {
        name: `${names[i]} chooses to abort`,
        run: (step) => step.get(rm) === 'working' && become('aborted')(step),
      },
      {
        name: `${names[i]} is told to commit`,
        run: (step) => step.get(decision) === 'commit' && become('committed')(step),
      },
      {
        name: `${names[i]} is told to abort`,
        run: (step) => step.get(decision) === 'abort' && become('aborted')(step),
      },
    ];
  });

const crash = ({ tm }: Cells): ModelAction => ({
  name: 'TM crashes undecided',
  cost: 1,
  touches: ['TM'],
  run(step) {
    if (step.get(tm) !== 'init') return false;
    step.set(tm, 'down');
    return true;
  },
});

const timeouts = ({ rms }: Cells, names: readonly string[], decision: 'abort' | 'commit'): ModelAction[] =>
  rms.map((rm, i) => ({
    name: `${names[i]} times out and ${decision}s`,
    run(step) {
      if (step.get(rm) !== 'prepared') return false;
      step.set(rm, decision === 'abort' ? 'aborted' : 'committed');
      return true;
    },
  }));

const suffix = ({ managerCrashes, timeout }: TwoPhaseVariant): string =>
  `${managerCrashes ? '-crash' : ''}${timeout ? `-timeout-${timeout}` : ''}`;

export const twoPhase = (count: number, variant: TwoPhaseVariant = {}): Model => {
  const names = managers(count);
  const cells = cellsFor(names);
  const { rms, sent, heard, tm, decision } = cells;
  return {
    id: `two-phase-${count}${suffix(variant)}`,
    title: `Two-phase commit, ${count} resource managers`,
    source: 'Gray & Lamport 2006; TLA+ examples, transaction_commit/TwoPhase',
    cells: [tm, decision, ...rms, ...sent, ...heard],
    actions: [
      ...managerActions(cells, names),
      ...(variant.managerCrashes ? [crash(cells)] : []),
      ...resourceActions(cells, names),
      ...(variant.timeout ? timeouts(cells, names, variant.timeout) : []),
    ],
    properties: [consistent(rms), mayEnd(rms, 'committed'), mayEnd(rms, 'aborted')],
    // Blocked: somebody is in doubt and nobody is left who could tell.
    finished: (view) => !rms.some((rm) => view.get(rm) === 'prepared'),
  };
};
