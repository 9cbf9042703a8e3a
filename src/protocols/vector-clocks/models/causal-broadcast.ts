/**
 * Causal broadcast among three: A writes m, B writes r once it has read m, messages in flight as a set. The arrival of a
 * message and all that can be shown because of it are one step. Birman, Schiper & Stephenson 1991, §5.1.
 */
import { type Cell, cellsOf, type Model, type ModelAction } from '#kernel';

type Name = 'A' | 'B' | 'C';
const NAMES: readonly Name[] = ['A', 'B', 'C'];

/** A line is its writer's first; `seen` are the lines that its writer had read of each member, its own included. */
interface Line {
  readonly text: 'm' | 'r';
  readonly by: number;
  readonly seen: readonly number[];
}

const M: Line = { text: 'm', by: 0, seen: [1, 0, 0] };
const R: Line = { text: 'r', by: 1, seen: [1, 1, 0] };

interface Reader {
  readonly counts: readonly number[];
  readonly shown: string;
  readonly waiting: string;
}

const NEW: Reader = { counts: [0, 0, 0], shown: '', waiting: '' };

const isDue = ({ counts }: Reader, { by, seen }: Line): boolean =>
  seen.every((count, at) => (at === by ? count === (counts[at] ?? 0) + 1 : count <= (counts[at] ?? 0)));

const show = (reader: Reader, { text, by }: Line): Reader => ({
  counts: reader.counts.map((count, at) => (at === by ? count + 1 : count)),
  shown: reader.shown + text,
  waiting: reader.waiting.replace(text, ''),
});

const showDue = (reader: Reader): Reader => {
  const due = [M, R].find((line) => reader.waiting.includes(line.text) && isDue(reader, line));
  return due ? showDue(show(reader, due)) : reader;
};

const arrive = (reader: Reader, line: Line, ordered: boolean): Reader =>
  ordered ? showDue({ ...reader, waiting: reader.waiting + line.text }) : show(reader, line);

interface Cells {
  readonly readers: readonly Cell<Reader>[];
  /** Whether each line is on its way to each member. */
  readonly flying: Readonly<Record<Line['text'], readonly Cell<boolean>[]>>;
}

const writing = ({ readers, flying }: Cells, line: Line, name: string, may: (reader: Reader) => boolean) => {
  const action: ModelAction = {
    name,
    run(step) {
      const writer = readers[line.by];
      if (!writer || !may(step.get(writer))) return false;
      step.set(writer, show(step.get(writer), line));
      flying[line.text].forEach((one, to) => {
        if (to !== line.by) step.set(one, true);
      });
      return true;
    },
  };
  return action;
};

const arrivals = ({ readers, flying }: Cells, line: Line, ordered: boolean): ModelAction[] =>
  NAMES.flatMap((name, to) => {
    const reader = readers[to];
    const flight = flying[line.text][to];
    if (to === line.by || !reader || !flight) return [];
    return {
      name: `${line.text} reaches ${name}`,
      run(step) {
        if (!step.get(flight)) return false;
        step.set(flight, false);
        step.set(reader, arrive(step.get(reader), line, ordered));
        return true;
      },
    } satisfies ModelAction;
  });

/** `ordered`: with the delivery condition; without, every line is shown as it arrives. */
export const causalBroadcast = (ordered: boolean): Model => {
  const cells: Cells = {
    readers: cellsOf<Name, Reader>('reader', NAMES, NEW),
    flying: {
      m: cellsOf('m to', NAMES, false as boolean),
      r: cellsOf('r to', NAMES, false as boolean),
    },
  };
  const { readers, flying } = cells;
  return {
    id: ordered ? 'causal-broadcast' : 'broadcast-without-order',
    title: ordered ? 'Causal broadcast among three' : 'Broadcast among three, shown as it arrives',
    source: 'Birman, Schiper & Stephenson 1991, §5.1',
    cells: [...readers, ...flying.m, ...flying.r],
    actions: [
      writing(cells, M, 'A writes m', ({ shown }) => shown === ''),
      writing(cells, R, 'B writes r', ({ shown }) => shown === 'm'),
      ...arrivals(cells, M, ordered),
      ...arrivals(cells, R, ordered),
    ],
    properties: [
      {
        id: 'causal-delivery',
        kind: 'always',
        says: 'Nobody reads r before m.',
        holds: (view) => readers.every((reader) => !view.get(reader).shown.startsWith('r')),
      },
      {
        id: 'everybody-reads-both',
        kind: 'sometimes',
        says: 'Everybody reads m and then r.',
        holds: (view) => readers.every((reader) => view.get(reader).shown === 'mr'),
      },
    ],
  };
};
