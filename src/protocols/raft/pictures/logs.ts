/** All logs, aligned by index: a pure function of one world. */
import type { NodeId, World } from '#kernel';
import { appliedIn, leadersOf, sameEntry, serversOf } from '../facts.ts';
import type { Term } from '../messages.ts';
import { sayCommand } from '../replication.ts';

export interface EntryCell {
  readonly index: number;
  /** `null`: the log is not so long. */
  readonly entry: { readonly term: Term; readonly command: string } | null;
  readonly committed: boolean;
  /** The last committed one: the thick line stands after it. */
  readonly commitEnd: boolean;
  /** The newest leader knows that this server agrees up to here / tries this place next. */
  readonly matchEnd: boolean;
  readonly next: boolean;
  /** Something else was applied at this place by somebody. */
  readonly clash: boolean;
}

export interface LogRow {
  readonly server: NodeId;
  readonly up: boolean;
  readonly term: Term;
  readonly crown: 'leads' | 'stale' | null;
  readonly commit: number;
  /** What the newest leader knows of it; `null` for that leader itself, and where nobody leads. */
  readonly next: number | null;
  readonly match: number | null;
  readonly cells: readonly EntryCell[];
}

export interface Columns {
  readonly leader: NodeId | null;
  /** Places shown, in order. */
  readonly indices: readonly number[];
  /** Places before the first one shown. */
  readonly earlier: number;
  readonly rows: readonly LogRow[];
}

/** So many places are shown, the latest ones. */
const SHOWN = 14;

/** Places at which servers applied different entries. */
const clashesIn = (world: World): ReadonlySet<number> => {
  const applied = appliedIn(world);
  const clashing = applied.filter(({ index, entry }) =>
    applied.some((other) => other.index === index && !sameEntry(other.entry, entry)),
  );
  return new Set(clashing.map(({ index }) => index));
};

export const columnsOf = (world: World): Columns => {
  const servers = serversOf(world);
  const leaders = leadersOf(world);
  const newest = leaders.at(-1);
  const clashes = clashesIn(world);
  const longest = Math.max(0, ...servers.map(({ log }) => log.length));
  const first = Math.max(1, longest - SHOWN + 1);
  const indices = Array.from({ length: longest - first + 1 }, (_, place) => first + place);
  const rows = servers.map(({ id, term, log, up }): LogRow => {
    const next = newest?.nextIndex[id] ?? null;
    const match = newest?.matchIndex[id] ?? null;
    const commit = up?.commitIndex ?? 0;
    const crown = up?.standing !== 'leader' ? null : id === newest?.id ? 'leads' : 'stale';
    const cellAt = (index: number): EntryCell => {
      const entry = log[index - 1];
      return {
        index,
        entry: entry ? { term: entry.term, command: sayCommand(entry.command) } : null,
        committed: index <= commit,
        commitEnd: index === commit,
        matchEnd: index === match,
        next: index === next,
        clash: clashes.has(index) && entry !== undefined,
      };
    };
    return { server: id, up: up !== null, term, crown, commit, next, match, cells: indices.map(cellAt) };
  });
  return { leader: newest?.id ?? null, indices, earlier: first - 1, rows };
};
