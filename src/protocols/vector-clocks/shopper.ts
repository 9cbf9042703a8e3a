/** A client of the basket: reads all versions, adds an item to their union, and hands in what it had read. */
import { type Io, type RequestId, role } from '#kernel';
import { type Context, type Message, sayItems, type Version } from './messages.ts';
import type { ServerParams } from './server.ts';
import { join, withDot } from './vectors.ts';

export interface Shopper {
  /** The union of what was read last. */
  readonly items: readonly string[];
  readonly context: Context;
  readonly open: RequestId | null;
}

type ShopperIo = Io<Message, ServerParams>;

const homeOf = (io: ShopperIo): string => io.params.home[io.self] ?? '';

const unionOf = (versions: readonly Version[]): readonly string[] => [
  ...new Set(versions.flatMap(({ items }) => items)),
];

const contextOf = (versions: readonly Version[]): Context => ({
  past: versions.reduce((past, version) => join(past, withDot(version.past, version.dot)), {}),
  covers: [...new Set(versions.flatMap(({ write, covers }) => [...covers, write]))],
});

export const shopper = role<Shopper, Message, ServerParams>({
  title: 'shopper',
  shape: 'person',
  client: true,
  init: () => ({ items: [], context: { past: {}, covers: [] }, open: null }),

  operations: {
    read(state, { request }, io) {
      io.note('asks-for', { server: homeOf(io) });
      io.send(homeOf(io), { type: 'get', request });
      return { ...state, open: request };
    },
    add(state, { request, item }, io) {
      const items = [...new Set([...state.items, String(item)])];
      io.note('puts', { items: sayItems(items) });
      io.send(homeOf(io), { type: 'put', request, items, context: state.context });
      return { ...state, open: request };
    },
  },

  on: {
    basket(state, { request, versions }, io) {
      if (state.open !== request) return io.ignore(state, 'too-late');
      const value = versions.map(({ items }) => sayItems(items)).join(' | ') || 'empty';
      io.note('reads', { items: value });
      io.complete(request, { ok: true, value });
      return { items: unionOf(versions), context: contextOf(versions), open: null };
    },
    /** What was written is not what was read: only the next read takes it into the context. */
    stored(state, { request }, io) {
      if (state.open !== request) return io.ignore(state, 'too-late');
      io.note('is-stored');
      io.complete(request, { ok: true });
      return { ...state, open: null };
    },
  },

  facts: ({ items, context }) => [
    { label: 'has read', value: sayItems(items), where: 'memory' },
    {
      label: 'context',
      value:
        Object.entries(context.past)
          .map(([server, count]) => `${server}:${count}`)
          .join(' ') || '—',
      where: 'memory',
    },
  ],
});
