/** One key: writes, deletions, flushes and compactions in any order, perhaps a power cut. Does a read find the last write? */
import { type Cell, cell, type Model, type ModelAction } from '#kernel';

export interface OneKeyOptions {
  readonly writes: number;
  /** A tombstone leaves level 0 only when nothing lies below level 1. */
  readonly keepsTombstones: boolean;
  readonly newestFirst: boolean;
  /** Power cuts; 0 for a store whose memory is safe. */
  readonly cuts: number;
  readonly syncs: boolean;
  readonly fileBeforeManifest: boolean;
}

/** `value`: `false` is a tombstone. */
interface Version {
  readonly seq: number;
  readonly value: boolean;
}

interface Run extends Version {
  /** On the platter, and not only in the cache. */
  readonly safe: boolean;
}

const newestOf = (versions: readonly (Version | null)[]): Version | null =>
  versions.reduce((newest, one) => (one && (!newest || one.seq > newest.seq) ? one : newest), null);

const cellsFor = (cuts: number) => ({
  last: cell<Version>('last write', { seq: 0, value: false }),
  memory: cell<Run | null>('memory', null),
  zero: cell<readonly Run[]>('level 0', []),
  one: cell<Version | null>('level 1', null),
  two: cell<Version | null>('level 2', null),
  left: cell('power cuts left', cuts),
});

type Cells = ReturnType<typeof cellsFor>;

/** What the store does for its users. */
const writing = ({ last, memory, zero }: Cells, options: OneKeyOptions): ModelAction[] => {
  const { writes, syncs, fileBeforeManifest } = options;
  const write = (value: boolean): ModelAction => ({
    name: value ? 'a value is written and confirmed' : 'the key is deleted',
    run(step) {
      const { seq } = step.get(last);
      if (seq === writes) return false;
      const version = { seq: seq + 1, value };
      step.set(last, version);
      step.set(memory, { ...version, safe: syncs });
      return true;
    },
  });
  return [
    write(true),
    write(false),
    {
      name: 'memory is flushed to level 0',
      run(step) {
        const run = step.get(memory);
        if (!run) return false;
        step.set(zero, [...step.get(zero), { ...run, safe: fileBeforeManifest }]);
        step.set(memory, null);
        return true;
      },
    },
  ];
};

const merging = ({ zero, one, two }: Cells, { keepsTombstones }: OneKeyOptions): ModelAction[] => [
  {
    name: 'level 0 is merged into level 1',
    run(step) {
      const runs = step.get(zero);
      if (runs.length === 0) return false;
      const newest = newestOf([...runs, step.get(one)]) as Version;
      const dropped = !newest.value && (!keepsTombstones || step.get(two) === null);
      step.set(zero, []);
      step.set(one, dropped ? null : { seq: newest.seq, value: newest.value });
      return true;
    },
  },
  {
    name: 'level 1 is merged into level 2',
    run(step) {
      const run = step.get(one);
      if (!run) return false;
      step.set(one, null);
      step.set(two, run.value ? run : null);
      return true;
    },
  },
];

const losing = ({ memory, zero, left }: Cells): ModelAction[] => [
  {
    name: 'files are synced',
    run(step) {
      const runs = step.get(zero);
      if (runs.every(({ safe }) => safe)) return false;
      step.set(
        zero,
        runs.map((run) => ({ ...run, safe: true })),
      );
      return true;
    },
  },
  {
    name: 'the power is cut',
    cost: 1,
    run(step) {
      if (step.get(left) === 0) return false;
      step.set(left, step.get(left) - 1);
      if (!step.get(memory)?.safe) step.set(memory, null);
      step.set(
        zero,
        step.get(zero).filter(({ safe }) => safe),
      );
      return true;
    },
  },
];

export const oneKey = (name: string, options: OneKeyOptions): Model => {
  const cells = cellsFor(options.cuts);
  const { last, memory, zero, one, two } = cells;
  return {
    id: `lsm-${name}`,
    title: `One key, ${options.writes} writes, three levels: ${name.replaceAll('-', ' ')}`,
    source: "O'Neil et al. 1996; LevelDB, doc/impl.md",
    cells: Object.values(cells) as readonly Cell[],
    actions: [...writing(cells, options), ...merging(cells, options), ...losing(cells)],
    properties: [
      {
        id: 'get-is-last-write',
        kind: 'always',
        says: 'A read finds the last confirmed write.',
        holds: (view) => {
          const runs = view.get(zero);
          const order = options.newestFirst ? runs.toReversed() : runs;
          const found = view.get(memory) ?? order[0] ?? view.get(one) ?? view.get(two);
          return (found?.value ?? false) === view.get(last).value;
        },
      },
      {
        id: 'reaches-the-bottom',
        kind: 'sometimes',
        says: 'A value reaches level 2.',
        holds: (view) => view.get(two) !== null,
      },
    ],
  };
};
