/** What an onlooker sees in a world: broker, consumers, and every place where a message can be. */
import type { NodeState, Request, World } from '#kernel';
import type { Broker, Queue, Stored } from '../broker/index.ts';
import type { Copy, Ledger } from '../ledger.ts';
import type { BrokerState, ConsumerState, DeliverMessage, Held, Message } from '../messages.ts';

export interface BrokerSight {
  readonly node: string;
  readonly running: boolean;
  readonly broker: Broker;
  readonly ledger: Ledger;
}

/** Each broker; of one that is down, what its disk knows. */
export const brokersIn = (world: World): BrokerSight[] =>
  world.nodes
    .filter(({ role }) => role === 'broker')
    .map(({ id, state, disk }) => {
      const running = state as BrokerState | null;
      const { disk: stored, ledger } = disk as Pick<BrokerState, 'disk' | 'ledger'>;
      return running === null
        ? { node: id, running: false, broker: stored, ledger }
        : { node: id, running: true, broker: running.broker, ledger: running.ledger };
    });

export const consumersIn = (world: World): NodeState[] =>
  world.nodes.filter(({ role }) => role === 'consumer');

/** Work that was done, by everybody. */
export const processedBy = ({ state, disk }: NodeState): readonly Copy[] =>
  ((state ?? disk) as Pick<ConsumerState, 'processed'>).processed;

export const heldBy = ({ state }: NodeState): readonly Held[] => (state as ConsumerState | null)?.held ?? [];

export const storedIn = (queue: Queue): readonly Stored[] => [
  ...queue.returned,
  ...queue.ready,
  ...queue.unacked,
];

const underway = (world: World): readonly Message[] =>
  [...world.flights, ...world.nodes.flatMap(({ mailbox }) => mailbox)].map(
    ({ message }) => message as Message,
  );

export const deliveriesUnderway = (world: World): readonly DeliverMessage[] =>
  underway(world).flatMap((message) => (message.type === 'deliver' ? [message] : []));

export const isPublishUnderway = (world: World, request: string): boolean =>
  underway(world).some((message) => message.type === 'publish' && message.request === request);

/** Publications that came back as done: confirmed, or merely sent where nobody confirms. */
export const donePublications = (world: World): readonly Request[] =>
  world.requests.filter(
    ({ operation, outcome }) =>
      operation.name === 'publish' && outcome?.ok === true && outcome.value !== 'returned',
  );

/** The body that a publication has: see `publishOf` of the publisher. */
export const bodyOf = ({ id, operation }: Request): string =>
  operation.body === undefined || operation.body === '' ? id : `${operation.body} ${id}`;
