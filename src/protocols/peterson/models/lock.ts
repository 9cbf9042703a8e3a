/**
 * Mutual exclusion of two processes by three shared variables. Peterson, Myths about the mutual exclusion problem
 * (1981); TLA+ examples, locks_auxiliary_vars/Peterson. Each line of the program is one step.
 */
import {
  type Cell,
  cell,
  cellsOf,
  type Model,
  type ModelAction,
  type ModelStep,
  type ModelView,
} from '#kernel';

/** The line that comes next. */
type Line = 'rests' | 'raises flag' | 'yields' | 'waits' | 'enters' | 'leaves';

interface Cells {
  readonly lines: readonly Cell<Line>[];
  readonly flags: readonly Cell<boolean>[];
  readonly turn: Cell<number>;
}

const processActions = ({ lines, flags, turn }: Cells, p: number): ModelAction[] => {
  const line = lines[p] as Cell<Line>;
  const flag = flags[p] as Cell<boolean>;
  const other = flags[1 - p] as Cell<boolean>;
  const at = (here: Line, next: Line, act: (step: ModelStep) => boolean): ModelAction => ({
    name: `${p}: ${here}`,
    fair: `process ${p}`,
    run(step) {
      if (step.get(line) !== here || !act(step)) return false;
      step.set(line, next);
      return true;
    },
  });
  const put =
    <T>(target: Cell<T>, value: T) =>
    (step: ModelStep) => {
      step.set(target, value);
      return true;
    };
  return [
    at('rests', 'raises flag', () => true),
    at('raises flag', 'yields', put(flag, true)),
    at('yields', 'waits', put(turn, 1 - p)),
    at('waits', 'enters', (step) => !step.get(other) || step.get(turn) === p),
    at('enters', 'leaves', () => true),
    at('leaves', 'rests', put(flag, false)),
  ];
};

const inside = (line: Line): boolean => line === 'enters' || line === 'leaves';

export const peterson = (): Model => {
  const cells: Cells = {
    lines: cellsOf<number, Line>('line', [0, 1], 'rests'),
    flags: cellsOf('flag', [0, 1], false as boolean),
    turn: cell('turn', 0),
  };
  const { lines, flags, turn } = cells;
  return {
    id: 'peterson',
    title: 'Mutual exclusion of two processes',
    source: 'Peterson 1981; TLA+ examples, locks_auxiliary_vars',
    cells: [...lines, ...flags, turn] as Cell[],
    actions: [0, 1].flatMap((p) => processActions(cells, p)),
    properties: [
      {
        id: 'mutex',
        kind: 'always',
        says: 'At most one process is in its critical section.',
        holds: (view) => !lines.every((line) => inside(view.get(line))),
      },
      ...lines.map((line, p) => ({
        id: `${p}-enters`,
        kind: 'eventually' as const,
        says: `Process ${p} enters its critical section.`,
        holds: (view: ModelView) => inside(view.get(line)),
      })),
    ],
  };
};
