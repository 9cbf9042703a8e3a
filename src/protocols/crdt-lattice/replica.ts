/** A replica of one data type: people update it, it sends its copy, and what arrives is merged (Shapiro et al. 2011, §2.2). */
import { type Io, type Operation, role } from '#kernel';
import type { DataType } from './datatypes/data-type.ts';
import type { Message, Update, UpdateName } from './messages.ts';

export interface Replica {
  readonly payload: object;
  /** For judges alone: the updates that are in the copy, in order of id. */
  readonly seen: readonly Update[];
}

type ReplicaIo = Io<Message>;

const byId = (a: Update, b: Update): number => (a.id < b.id ? -1 : 1);

const together = (a: readonly Update[], b: readonly Update[]): readonly Update[] => {
  const fresh = b.filter(({ id }) => !a.some((known) => known.id === id));
  return fresh.length === 0 ? a : [...a, ...fresh].sort(byId);
};

const sayUpdate = ({ name, value }: Update): string => `${name} ${value}`;

const tell = (type: DataType, { payload, seen }: Replica, io: ReplicaIo): void =>
  io.broadcast({ type: 'state', of: type.name, payload, seen });

const makeUpdate = (
  type: DataType,
  name: UpdateName,
  value: number | string,
  { seen }: Replica,
  io: ReplicaIo,
): Update => ({
  id: `${io.self}${seen.filter(({ by }) => by === io.self).length + 1}`,
  by: io.self,
  name,
  value,
  stamp: type.usesClock ? io.now() : 0,
  after: seen.map(({ id }) => id),
});

const argumentOf = ({ amount, value, element }: Operation): number | string => {
  const argument = amount ?? value ?? element ?? 1;
  return typeof argument === 'number' ? argument : String(argument);
};

const update = (
  type: DataType,
  name: UpdateName,
  replica: Replica,
  asked: Operation,
  io: ReplicaIo,
): Replica => {
  const argument = argumentOf(asked);
  const before = type.value(replica.payload);
  if (name === 'withdraw' && Number(before) < Number(argument))
    return io.ignore(replica, 'refuses', { value: before, amount: argument });
  const made = makeUpdate(type, name, argument, replica, io);
  const payload = type.apply(replica.payload, made, io);
  const next = { payload, seen: together(replica.seen, [made]) };
  const value = type.value(payload);
  if (name === 'withdraw') io.note('withdraws', { amount: argument, value });
  else io.note('updates', { what: sayUpdate(made), value });
  if (io.rule('send-the-state')) tell(type, next, io);
  else io.broadcast({ type: 'update', update: made });
  return next;
};

export const replicaOf = (type: DataType) =>
  role<Replica, Message>({
    title: type.title,
    shape: 'square',
    durable: ['payload', 'seen'],
    init: () => ({ payload: type.empty, seen: [] }),

    operations: {
      ...Object.fromEntries(
        type.updates.map((name) => [
          name,
          (replica: Replica, asked: Operation, io: ReplicaIo) => update(type, name, replica, asked, io),
        ]),
      ),
      tell(replica, _, io) {
        if (!io.rule('send-the-state')) return io.ignore(replica, 'nothing-to-tell');
        io.note('tells-all');
        tell(type, replica, io);
        return replica;
      },
    },

    on: {
      state(replica, { payload, seen }, io) {
        const merged = type.join(replica.payload, payload, io);
        const heard = together(replica.seen, seen);
        const value = type.value(merged);
        const isKnown = heard === replica.seen && type.text(merged) === type.text(replica.payload);
        if (isKnown) return io.ignore(replica, 'knows-it', { value });
        io.note('merges', { value });
        return { payload: merged, seen: heard };
      },
      update(replica, { update: made }, io) {
        const payload = type.apply(replica.payload, made, io);
        io.note('does-it-again', { by: made.by, what: sayUpdate(made), value: type.value(payload) });
        return { payload, seen: together(replica.seen, [made]) };
      },
    },

    facts: ({ payload }) => [
      { label: 'value', value: String(type.value(payload)), where: 'disk' },
      { label: 'copy', value: type.text(payload), where: 'disk' },
    ],
  });
