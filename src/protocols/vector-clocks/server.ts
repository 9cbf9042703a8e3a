/**
 * A server of a shopping basket that keeps writes side by side when neither writer had read the other's (DeCandia et al.,
 * "Dynamo", SOSP 2007, §4.4). Every write is named by a dot of its own beside what its writer had read: Preguiça et al.,
 * "Dotted version vectors: logical clocks for optimistic replication", arXiv 1011.5808 (2010), §5.
 */
import { type Io, type NodeId, role } from '#kernel';
import { type Message, sayItems, type Version } from './messages.ts';
import { countOf, isWithin, withDot } from './vectors.ts';

export interface Server {
  readonly versions: readonly Version[];
  /** Writes that this server has taken so far. */
  readonly count: number;
}

type ServerIo = Io<Message>;

/**
 * Had the writer of `newer` read `older`? With dots: is the older one's dot in what the newer one's writer had read.
 * Without: is its whole vector covered, where a server's single count stands for all writes that it took so far.
 */
const replaces = (newer: Version, older: Version, io: ServerIo): boolean =>
  io.rule('dot-for-every-write')
    ? older.dot.count <= countOf(newer.past, older.dot.server)
    : isWithin(withDot(older.past, older.dot), withDot(newer.past, newer.dot));

const store = (state: Server, version: Version, io: ServerIo): Server => {
  const kept = state.versions.filter((older) => !replaces(version, older, io));
  const versions = [...kept, version];
  io.note('stores', { items: sayItems(version.items), count: versions.length });
  return { ...state, versions };
};

export const server = role<Server, Message>({
  title: 'server',
  shape: 'square',
  durable: ['versions', 'count'],
  init: () => ({ versions: [], count: 0 }),

  on: {
    get(state, { request }, io) {
      io.note('tells', { client: io.from, count: state.versions.length });
      io.reply({ type: 'basket', request, versions: state.versions });
      return state;
    },
    put(state, { request, items, context }, io) {
      const count = Math.max(state.count, countOf(context.past, io.self)) + 1;
      const version: Version = {
        items,
        dot: { server: io.self, count },
        past: context.past,
        write: request,
        covers: context.covers,
      };
      io.reply({ type: 'stored', request });
      io.broadcast({ type: 'copy', version }, io.peers('server'));
      return store({ ...state, count }, version, io);
    },
    copy(state, { version }, io) {
      const known = state.versions.some(
        (other) => other.write === version.write || replaces(other, version, io),
      );
      return known ? io.ignore(state, 'knows-newer') : store(state, version, io);
    },
  },

  facts: ({ versions }) => [
    { label: 'has', value: String(versions.length), where: 'disk' },
    ...LINES.map((line, place) => ({
      label: line,
      value: sayVersion(versions[place]),
      where: 'disk' as const,
    })),
  ],
});

/** A card keeps its size: as many lines whether there are versions or not. */
const LINES = ['1', '2', '3'] as const;

const sayVersion = (version: Version | undefined): string =>
  version ? `${version.dot.server}${version.dot.count} ${sayItems(version.items)}` : '—';

/** Which server a shopper talks to. */
export interface ServerParams {
  readonly home: Readonly<Record<NodeId, NodeId>>;
}
