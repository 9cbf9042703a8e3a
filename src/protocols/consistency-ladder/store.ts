/**
 * Five stores in one: a site is a client with a copy of its own, the orderer gives numbers to writes. Lamport 1979
 * (sequential), Herlihy & Wing 1990 (linearizable), Ahamad et al. 1995 (causal memory), Lipton & Sandberg 1988 (PRAM).
 */
import { type Io, type NodeId, type RequestId, role } from '#kernel';
import type { Copied, Message, Ordered, Params, Vector } from './messages.ts';

type StoreIo = Io<Message, Params>;

interface Cell {
  readonly value: number;
  /** Lamport time and site of the write; only the eventual store decides by them. */
  readonly time: number;
  readonly by: NodeId;
}

/** A write that came before its turn. */
interface Early {
  readonly from: NodeId;
  readonly message: Ordered | Copied;
}

export interface Site {
  readonly cells: Readonly<Record<string, Cell>>;
  /** Ordered writes applied so far. */
  readonly place: number;
  readonly applied: Vector;
  readonly clock: number;
  readonly early: readonly Early[];
}

const NOTHING: Cell = { value: 0, time: 0, by: '' };

const cellOf = ({ cells }: Pick<Site, 'cells'>, key: string): Cell => cells[key] ?? NOTHING;

const isOrdering = ({ params }: StoreIo): boolean =>
  params.mode === 'linearizable' || params.mode === 'sequential';

const keep = (site: Site, key: string, cell: Cell, io: StoreIo): Site => {
  const old = cellOf(site, key);
  const isOlder = cell.time < old.time || (cell.time === old.time && cell.by < old.by);
  if (io.params.mode === 'eventual' && isOlder) {
    io.note('is-older', { key, value: cell.value });
    return site;
  }
  io.note('applies', { key, value: cell.value, by: cell.by });
  return { ...site, cells: { ...site.cells, [key]: cell } };
};

type Turn = 'now' | 'early' | 'old';

const turnOf = (site: Site, { from, message }: Early, io: StoreIo): Turn => {
  if (message.type === 'ordered') {
    if (!io.rule('one-order')) return 'now';
    if (message.place <= site.place) return 'old';
    return message.place === site.place + 1 ? 'now' : 'early';
  }
  const { mode } = io.params;
  if (mode === 'eventual') return 'now';
  if (io.rule('in-writers-order')) {
    const due = (site.applied[from] ?? 0) + 1;
    if (message.place !== due) return message.place < due ? 'old' : 'early';
  }
  const isAhead = Object.entries(message.after).some(
    ([node, count]) => node !== from && count > (site.applied[node] ?? 0),
  );
  return mode === 'causal' && io.rule('after-what-it-saw') && isAhead ? 'early' : 'now';
};

const apply = (site: Site, { from, message }: Early, io: StoreIo): Site => {
  const { key, value } = message;
  if (message.type === 'ordered') {
    const { by, place, request } = message;
    const next = keep({ ...site, place: Math.max(site.place, place) }, key, { value, time: place, by }, io);
    if (by === io.self && io.rule('wait-for-own-write')) io.complete(request, { ok: true });
    return next;
  }
  const { time, place } = message;
  return keep(
    {
      ...site,
      applied: { ...site.applied, [from]: Math.max(site.applied[from] ?? 0, place) },
      clock: Math.max(site.clock, time),
    },
    key,
    { value, time, by: from },
    io,
  );
};

/** Takes what has come, and then all that waited for it. */
const take = (site: Site, come: Early, io: StoreIo): Site => {
  const turn = turnOf(site, come, io);
  if (turn === 'old') return io.ignore(site, 'has-it');
  if (turn === 'early') {
    io.note('too-early', { key: come.message.key, value: come.message.value });
    return { ...site, early: [...site.early, come] };
  }
  const next = apply(site, come, io);
  const waiting = next.early.find((one) => turnOf(next, one, io) === 'now');
  return waiting ? take({ ...next, early: next.early.filter((one) => one !== waiting) }, waiting, io) : next;
};

const writeOwn = (site: Site, key: string, value: number, request: RequestId, io: StoreIo): Site => {
  const place = (site.applied[io.self] ?? 0) + 1;
  const time = site.clock + 1;
  io.note('writes-own', { key, value });
  io.broadcast({ type: 'copy', key, value, place, time, after: site.applied }, io.peers('site'));
  io.complete(request, { ok: true });
  return {
    ...site,
    clock: time,
    applied: { ...site.applied, [io.self]: place },
    cells: { ...site.cells, [key]: { value, time, by: io.self } },
  };
};

const orderer = (io: StoreIo): NodeId => io.peers('orderer')[0] ?? io.self;

export const site = role<Site, Message, Params>({
  title: 'site',
  shape: 'square',
  client: true,
  init: () => ({ cells: {}, place: 0, applied: {}, clock: 0, early: [] }),

  operations: {
    read(site, { key, request }, io) {
      const name = String(key);
      if (io.params.mode === 'linearizable' && io.rule('ask-the-orderer')) {
        io.note('asks-orderer', { key: name });
        io.send(orderer(io), { type: 'ask', key: name, request });
        return site;
      }
      const { value } = cellOf(site, name);
      io.note('reads-own', { key: name, value });
      io.complete(request, { ok: true, value });
      return site;
    },
    write(site, { key, value, request }, io) {
      const name = String(key);
      if (!isOrdering(io)) return writeOwn(site, name, Number(value), request, io);
      io.note('sends-write', { key: name, value });
      io.send(orderer(io), { type: 'order', key: name, value: Number(value), request });
      if (!io.rule('wait-for-own-write')) {
        io.note('answers-early');
        io.complete(request, { ok: true });
      }
      return site;
    },
  },

  on: {
    answer(site, { value, request }, io) {
      io.note('is-told', { value });
      io.complete(request, { ok: true, value });
      return site;
    },
    ordered: (site, message, io) => take(site, { from: io.from, message }, io),
    copy: (site, message, io) => take(site, { from: io.from, message }, io),
  },

  facts: (site) => [
    { label: 'x', value: String(cellOf(site, 'x').value), where: 'memory' },
    { label: 'y', value: String(cellOf(site, 'y').value), where: 'memory' },
    { label: 'waiting', value: String(site.early.length), where: 'memory' },
  ],
});

export interface Orderer {
  readonly place: number;
  readonly cells: Readonly<Record<string, number>>;
}

export const ordering = role<Orderer, Message, Params>({
  title: 'orderer',
  shape: 'hexagon',
  init: () => ({ place: 0, cells: {} }),
  on: {
    ask(state, { key, request }, io) {
      const value = state.cells[key] ?? 0;
      io.note('answers', { key, value });
      io.reply({ type: 'answer', value, request });
      return state;
    },
    order(state, { key, value, request }, io) {
      const place = state.place + 1;
      io.note('orders', { key, value, place });
      io.broadcast({ type: 'ordered', place, key, value, by: io.from, request }, io.peers('site'));
      return { place, cells: { ...state.cells, [key]: value } };
    },
  },
  facts: ({ place, cells }) => [
    { label: 'x', value: String(cells.x ?? 0), where: 'memory' },
    { label: 'y', value: String(cells.y ?? 0), where: 'memory' },
    { label: 'ordered', value: String(place), where: 'memory' },
  ],
});
