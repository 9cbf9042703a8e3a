/** What the goals and predictions of this lesson ask of a run. */
import type { NodeId, NodeState, Request, World } from '#kernel';
import { isQuiet, type RunView, requestsOf, statusOf } from '#lesson-kit';
import {
  type BrokerState,
  bodyOf,
  type ConsumerState,
  type Message,
  processedBy,
  readyCount,
  shouldReach,
} from '#protocols/amqp';
import { BROKER, consumersIn } from './world.ts';

type Publish = Extract<Message, { readonly type: 'publish' }>;

const nodeOf = (world: World, id: NodeId): NodeState | undefined =>
  world.nodes.find((node) => node.id === id);

/** The broker while it runs. */
export const brokerOf = (world: World): BrokerState | null =>
  (nodeOf(world, BROKER)?.state ?? null) as BrokerState | null;

const ledgerOf = (world: World): BrokerState['ledger'] | undefined =>
  ((nodeOf(world, BROKER)?.state ?? nodeOf(world, BROKER)?.disk) as BrokerState | undefined)?.ledger;

export const publications = (run: RunView): readonly Request[] => requestsOf(run, { name: 'publish' });

/** Queues that took this message in, one name a copy. */
export const queuesOfBody = (run: RunView, body: string): readonly string[] =>
  (ledgerOf(run.world)?.taken ?? []).filter((copy) => copy.body === body).map(({ queue }) => queue);

/** Queues that took the last published message in. */
export const lastReached = (run: RunView): readonly string[] => {
  const last = publications(run).at(-1);
  return last === undefined ? [] : queuesOfBody(run, bodyOf(last));
};

/** Messages that reached exactly these queues, or at least these. */
export const reached = (run: RunView, queues: readonly string[], only = false): boolean =>
  publications(run).some((request) => {
    const copies = queuesOfBody(run, bodyOf(request));
    return queues.every((name) => copies.includes(name)) && (!only || copies.length === queues.length);
  });

export const lastTold = (run: RunView): unknown => publications(run).at(-1)?.outcome?.value ?? null;

/** What a publisher was told of some message. */
export const wasTold = (run: RunView, value: string): boolean =>
  publications(run).some(({ outcome }) => outcome?.value === value);

const onItsWay = (run: RunView): readonly Publish[] =>
  run.world.flights.flatMap(({ message }) => {
    const one = message as Message;
    return one.type === 'publish' ? [one] : [];
  });

/** Somebody has just published. */
export const isPublishing = (run: RunView): boolean => onItsWay(run).length > 0;

const leadsNowhere = (run: RunView, { body, exchange, key, headers, ...rest }: Publish): boolean => {
  const broker = brokerOf(run.world)?.broker;
  if (broker === undefined) return false;
  const content = { body, exchange, routingKeys: [key], headers, deaths: [], firstDeath: null };
  return shouldReach(broker, { ...rest, ...content }).every((name) => !broker.queues.has(name));
};

/** A message is on its way that no queue wants. */
export const isLeadingNowhere = (run: RunView): boolean =>
  onItsWay(run).some((message) => leadsNowhere(run, message));

/** A message was accepted and no queue ever had it. */
export const vanished = (run: RunView): boolean =>
  publications(run).some(
    (request) => request.outcome?.value === 'confirmed' && queuesOfBody(run, bodyOf(request)).length === 0,
  );

/** So many messages were published, all were answered, and nothing moves. */
export const isSettled = (run: RunView, published: number): boolean =>
  publications(run).length === published &&
  publications(run).every(({ outcome }) => outcome !== null) &&
  isQuiet(run.world);

export const keysUsed = (run: RunView): number =>
  new Set(publications(run).map(({ operation }) => operation.key)).size;

/** Which of two queues has the last message. */
export const whichOf = (run: RunView, first: string, second: string): string => {
  const copies = lastReached(run);
  const inFirst = copies.includes(first);
  const inSecond = copies.includes(second);
  if (inFirst && inSecond) return 'both';
  if (inFirst) return 'first';
  return inSecond ? 'second' : 'neither';
};

const consumerOf = (world: World, id: NodeId): ConsumerState | null =>
  (nodeOf(world, id)?.state ?? null) as ConsumerState | null;

/** Bodies in a consumer's hands, oldest first. */
export const heldBy = (run: RunView, id: NodeId): readonly string[] =>
  (consumerOf(run.world, id)?.held ?? []).map(({ delivery }) => delivery.body);

export const doneBy = (run: RunView, id: NodeId): readonly string[] => {
  const node = nodeOf(run.world, id);
  return node === undefined ? [] : processedBy(node).map(({ body }) => body);
};

/** Work done by everybody, consumer by consumer. */
export const allDone = (run: RunView): readonly string[] =>
  consumersIn(run.params).flatMap((id) => doneBy(run, id));

/** How often the work on the last published message was done. */
export const timesDone = (run: RunView): number => {
  const last = publications(run).at(-1);
  return last === undefined ? 0 : allDone(run).filter((body) => body === bodyOf(last)).length;
};

/** Who was given a message and has crashed since; null when nobody. */
export const crashedHolder = (run: RunView): NodeId | null =>
  consumersIn(run.params).find(
    (id) => statusOf(run, id) === 'down' && run.log.some(({ act }) => act.do === 'crash' && act.node === id),
  ) ?? null;

/** Deliveries that are in hands and were handed out before, as the flag on them says. */
export const heldAgain = (run: RunView): boolean | null => {
  const held = consumersIn(run.params).flatMap((id) => consumerOf(run.world, id)?.held ?? []);
  const [first] = held;
  return first === undefined ? null : first.delivery.redelivered;
};

/** Bodies that wait in a queue, the next one first. */
export const waitingIn = (run: RunView, name: string): readonly string[] => {
  const found = brokerOf(run.world)?.broker.queues.get(name);
  return [...(found?.returned ?? []), ...(found?.ready ?? [])].map(({ message }) => message.body);
};

export const messagesInQueues = (run: RunView): number =>
  [...(brokerOf(run.world)?.broker.queues.values() ?? [])].reduce((sum, one) => sum + readyCount(one), 0);

/** Reasons that stand in the `x-death` of messages in this queue. */
export const deathsIn = (run: RunView, name: string): readonly string[] => {
  const found = brokerOf(run.world)?.broker.queues.get(name);
  return (found?.ready ?? []).flatMap(({ message }) => message.deaths.map(({ reason }) => reason));
};

export const wasRestarted = (run: RunView): boolean =>
  run.log.some(({ act }) => act.do === 'restart' && act.node === BROKER) && brokerOf(run.world) !== null;

/** Some consumer finished a later message before an earlier one. */
export const outOfOrder = (run: RunView): boolean => {
  const order = publications(run).map(bodyOf);
  const places = (bodies: readonly string[]) => bodies.map((body) => order.indexOf(body));
  return consumersIn(run.params).some((id) =>
    places(doneBy(run, id)).some((place, at, list) => at > 0 && place < (list[at - 1] ?? 0)),
  );
};
