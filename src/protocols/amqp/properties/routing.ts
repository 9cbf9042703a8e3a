/** Promises about where a message goes. */
import type { Property, World } from '#kernel';
import type { BrokerState } from '../messages.ts';
import { shouldReach } from './reference.ts';
import { bodyOf, brokersIn, donePublications } from './sight.ts';

const goesAstray = ({ broker, routed }: BrokerState): boolean => {
  if (routed === null) return false;
  const wanted = shouldReach(broker, routed.message).filter((name) => broker.queues.has(name));
  return wanted.join('\n') !== [...routed.queues].sort().join('\n');
};

/** Brokers whose last message went elsewhere than its bindings say. */
const misrouting = (world: World): readonly string[] =>
  world.nodes
    .filter(({ role, state }) => role === 'broker' && state !== null && goesAstray(state as BrokerState))
    .map(({ id }) => id);

export const routedAsWritten: Property = {
  id: 'routed-as-written',
  kind: 'always',
  says: 'A message reaches the queues that the bindings name, each once, and no other.',
  holds: (world) => misrouting(world).length === 0,
  blames: misrouting,
};

/** Mandatory publications that ended in no queue and were not returned. */
const swallowed = (world: World) => {
  const unroutable = brokersIn(world).flatMap(({ ledger }) =>
    ledger.gone.filter(({ queue, reason }) => queue === null && reason === 'unroutable'),
  );
  return donePublications(world).filter(
    (request) =>
      request.operation.mandatory === 'mandatory' && unroutable.some(({ body }) => body === bodyOf(request)),
  );
};

export const mandatoryReturns: Property = {
  id: 'mandatory-returns',
  kind: 'always',
  says: 'Whoever sent a message as mandatory learns when no queue wanted it.',
  holds: (world) => swallowed(world).length === 0,
  blames: (world) => [...new Set(swallowed(world).map(({ client }) => client))],
};

export const somethingIsReturned: Property = {
  id: 'something-is-returned',
  kind: 'sometimes',
  says: 'A message comes back to its publisher.',
  holds: (world) => world.requests.some(({ outcome }) => outcome?.value === 'returned'),
};

export const copiesAreMade: Property = {
  id: 'copies-are-made',
  kind: 'sometimes',
  says: 'One message reaches several queues.',
  holds: (world) =>
    brokersIn(world).some(({ ledger }) =>
      ledger.taken.some(({ body, queue }) =>
        ledger.taken.some((other) => other.body === body && other.queue !== queue),
      ),
    ),
};
