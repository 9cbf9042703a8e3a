/** What an onlooker of the broker writes down, so that promises can be judged. No handler decides by it. */
import {
  type Broker,
  type Consumer,
  consumerId,
  type Effect,
  type Loss,
  type Queue,
} from './broker/index.ts';

/** A message in a queue. Each queue that a message reaches has a copy of its own. */
export interface Copy {
  readonly body: string;
  readonly queue: string;
}

/** A copy as a queue took it in. */
export interface Taken extends Copy {
  /** It outlives a restart of the broker: a persistent message in a durable queue, or any in a quorum queue. */
  readonly lasting: boolean;
}

/** A message that is gone, and why; `queue` is null when it never reached one. */
export interface Gone {
  readonly body: string;
  readonly queue: string | null;
  readonly reason: Loss | 'dead-lettered';
  /** It died in a queue whose dead letter exchange is there, and was not sent to it. */
  readonly unsent: boolean;
}

/** Whom a queue served last, and who stood in line with credit at that moment. */
interface TurnTaken {
  readonly queue: string;
  readonly served: string;
  readonly waiting: readonly string[];
}

/** A consumer that was served again while others of its priority had been waiting all the while. */
export interface PassedOver {
  readonly queue: string;
  readonly served: string;
  readonly waiting: readonly string[];
}

export interface Ledger {
  /** Copies that a queue took in, in order. */
  readonly taken: readonly Taken[];
  readonly gone: readonly Gone[];
  readonly turns: readonly TurnTaken[];
  readonly passedOver: readonly PassedOver[];
  /** Copies that were handed out at least once since they entered their queue. */
  readonly handed: readonly Copy[];
  /** Copies that were handed out again as if they were new. */
  readonly unmarked: readonly Copy[];
}

export const EMPTY_LEDGER: Ledger = {
  taken: [],
  gone: [],
  turns: [],
  passedOver: [],
  handed: [],
  unmarked: [],
};

export const sameCopy = (a: Copy, b: Copy): boolean => a.body === b.body && a.queue === b.queue;

const takenBy = (broker: Broker, effect: Effect): Taken[] => {
  if (effect.type !== 'enqueued') return [];
  const { message, queue } = effect;
  const found = broker.queues.get(queue);
  const stored = message.persistent || found?.settings.type === 'quorum';
  return [{ body: message.body, queue, lasting: stored && found?.durable === true }];
};

const DEADLY: readonly string[] = ['rejected', 'expired', 'maxlen', 'delivery_limit'];

const hasLetterBox = (broker: Broker, queue: string | null): boolean => {
  const exchange = broker.queues.get(queue ?? '')?.settings.deadLetterExchange;
  return exchange != null && broker.exchanges.has(exchange);
};

const goneBy = (broker: Broker, effect: Effect): Gone[] => {
  if (effect.type === 'died')
    return [{ body: effect.message.body, queue: effect.queue, reason: 'dead-lettered', unsent: false }];
  if (effect.type !== 'lost') return [];
  const { message, queue, reason } = effect;
  return [
    { body: message.body, queue, reason, unsent: DEADLY.includes(reason) && hasLetterBox(broker, queue) },
  ];
};

const mayWait = (queue: Queue, served: Consumer) => (other: Consumer) =>
  other.id !== served.id &&
  other.priority === served.priority &&
  (other.credit === null || other.credit > 0) &&
  queue.line.includes(other.id);

const waitingBehind = (queue: Queue, served: Consumer): string[] =>
  queue.settings.singleActive ? [] : queue.consumers.filter(mayWait(queue, served)).map(({ id }) => id);

type Turns = Pick<Ledger, 'turns' | 'passedOver'>;

/** Who has left the line since does not wait any more. */
const stillWaiting = (broker: Broker, turns: readonly TurnTaken[]): readonly TurnTaken[] => {
  const inLine = (turn: TurnTaken) => (id: string) =>
    broker.queues.get(turn.queue)?.line.includes(id) === true;
  return turns.every((turn) => turn.waiting.every(inLine(turn)))
    ? turns
    : turns.map((turn) => ({ ...turn, waiting: turn.waiting.filter(inLine(turn)) }));
};

const takeTurn = (broker: Broker, { turns, passedOver }: Turns, effect: Effect): Turns => {
  const queue = effect.type === 'deliver' ? broker.queues.get(effect.queue) : undefined;
  if (effect.type !== 'deliver' || queue === undefined) return { turns, passedOver };
  const served = consumerId(effect.channel, effect.consumer);
  const consumer = queue.consumers.find(({ id }) => id === served);
  const last = turns.find((turn) => turn.queue === queue.name);
  const passed = last?.served === served && last.waiting.length > 0 ? [last] : [];
  const waiting = consumer === undefined ? [] : waitingBehind(queue, consumer);
  return {
    turns: [...turns.filter((turn) => turn !== last), { queue: queue.name, served, waiting }],
    passedOver: [...passedOver, ...passed],
  };
};

type Hands = Pick<Ledger, 'handed' | 'unmarked'>;

const handOver = ({ handed, unmarked }: Hands, effect: Effect): Hands => {
  if (effect.type !== 'enqueued' && effect.type !== 'deliver' && effect.type !== 'got')
    return { handed, unmarked };
  const copy: Copy = { body: effect.message.body, queue: effect.queue };
  const known = handed.some((other) => sameCopy(other, copy));
  if (effect.type === 'enqueued')
    return { handed: known ? handed.filter((other) => !sameCopy(other, copy)) : handed, unmarked };
  return {
    handed: known ? handed : [...handed, copy],
    unmarked: known && !effect.redelivered ? [...unmarked, copy] : unmarked,
  };
};

const WRITTEN: readonly Effect['type'][] = ['enqueued', 'died', 'lost', 'deliver', 'got'];

/** The ledger after the broker did this and is now `broker`; the same object when there was nothing to write down. */
export const entered = (ledger: Ledger, broker: Broker, effects: readonly Effect[]): Ledger => {
  const turnsBefore = stillWaiting(broker, ledger.turns);
  if (turnsBefore === ledger.turns && !effects.some(({ type }) => WRITTEN.includes(type))) return ledger;
  const before: Turns = { turns: turnsBefore, passedOver: ledger.passedOver };
  const hands: Hands = { handed: ledger.handed, unmarked: ledger.unmarked };
  const taken = effects.flatMap((effect) => takenBy(broker, effect));
  const gone = effects.flatMap((effect) => goneBy(broker, effect));
  return {
    taken: [...ledger.taken, ...taken],
    gone: [...ledger.gone, ...gone],
    ...effects.reduce<Turns>((sofar, effect) => takeTurn(broker, sofar, effect), before),
    ...effects.reduce(handOver, hands),
  };
};
