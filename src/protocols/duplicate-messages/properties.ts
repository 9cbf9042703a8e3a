/** What one gets by asking again: at most once, at least once, and in the order in which one asked. */
import type { Property, World } from '#kernel';
import type { Client } from './client.ts';
import type { Server } from './server.ts';

interface Seen {
  readonly client: Client;
  readonly server: Server;
}

/** State of the only node of a role; of one that is down, what its disk holds. */
export const stateOf = <State>({ nodes }: World, role: string): State => {
  const node = nodes.find((one) => one.role === role);
  return (node?.state ?? node?.disk) as State;
};

const promise = (
  id: string,
  kind: Property['kind'],
  says: string,
  holds: (seen: Seen) => boolean,
): Property => ({
  id,
  kind,
  says,
  messages: [],
  holds: (world) => holds({ client: stateOf(world, 'client'), server: stateOf(world, 'server') }),
  blames: ({ nodes }) => nodes.filter(({ role }) => role === 'server').map(({ id: node }) => node),
});

export const atMostOnce = promise(
  'at-most-once',
  'always',
  'Each debit is taken once at most.',
  ({ server }) => server.taken.every((times) => times <= 1),
);

export const answeredIsTaken = promise(
  'answered-is-taken',
  'always',
  'A debit that was answered has been taken.',
  ({ client, server }) =>
    client.answered.every(({ type, order }) => type !== 'debit' || (server.taken[order - 1] ?? 0) > 0),
);

export const lastSetStays = promise(
  'last-set-stays',
  'always',
  'Once the last set is answered, x has its value.',
  ({ client, server }) => {
    const last = client.answered.at(-1);
    return last?.type !== 'set' || client.open !== null || server.x === last.value;
  },
);

export const everyOrderAnswered = promise(
  'every-order-answered',
  'eventually',
  'Every order is answered in the end.',
  ({ client }) => client.open === null,
);

export const anOrderIsAnswered = promise(
  'an-order-is-answered',
  'sometimes',
  'Some order is answered.',
  ({ client }) => client.answered.length > 0,
);
