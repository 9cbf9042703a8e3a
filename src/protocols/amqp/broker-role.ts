/**
 * The broker as a node. What it does with a command (routing, queues, who is served next) stands in `broker/`, one
 * small file for each matter; here messages become commands, an operator's operations too, and timers fire.
 */
import { type Io, type NodeId, type Operation, type Role, role } from '#kernel';
import { type Command, durablePart, elapse, recoverFrom, step } from './broker/index.ts';
import { askOf, become, carryOut, nowMs } from './carry-out.ts';
import { brokerFacts } from './facts.ts';
import { EMPTY_LEDGER } from './ledger.ts';
import type { BrokerState, Message, Params, PublishMessage } from './messages.ts';
import { OPERATOR_COMMANDS, operatorCommand } from './operator.ts';
import { holders } from './silence.ts';
import { refusalIn, withTopology } from './topology.ts';

type AmqpIo = Io<Message, Params>;

const publishCommand = (message: PublishMessage, io: AmqpIo): Command => {
  const { type: _type, request: _request, expiration, ...content } = message;
  const timed = expiration === null ? {} : { expiration };
  return { do: 'publish', channel: io.from, ...content, ...timed, confirm: io.params.confirms };
};

const NAMED: readonly string[] = ['declareExchange', 'declareQueue'];

/** A real broker makes up a name for a queue without one; here people must see which is which. */
const isNameless = ({ name, exchange, queue }: Operation): boolean =>
  NAMED.includes(name) && (exchange ?? queue) === '';

/** An operator's command: refused in words; afterwards nobody asks where the last message would go now. */
const operate = (state: BrokerState, operation: Operation, io: AmqpIo): BrokerState => {
  if (isNameless(operation)) return io.ignore(state, 'needs-name');
  const now = nowMs(state, io);
  const stepped = step(state.broker, operatorCommand(operation), now, askOf(io));
  const refusal = refusalIn(stepped.effects);
  if (refusal !== null) return io.ignore(state, 'refuses', { text: refusal });
  io.note('changes-topology', { command: operation.name });
  return { ...become(state, stepped, now, io), routed: null };
};

const operations: NonNullable<Role<BrokerState, Message, Params>['operations']> = Object.fromEntries(
  OPERATOR_COMMANDS.map((name) => [name, operate]),
);

const closeChannel = (state: BrokerState, channel: NodeId, io: AmqpIo): BrokerState =>
  carryOut(state, { do: 'closeChannel', channel }, io);

const giveUp = (state: BrokerState, channel: NodeId, io: AmqpIo): BrokerState => {
  io.note('finds-silent', { channel });
  io.send(channel, { type: 'closed', code: 504, text: 'CHANNEL_ERROR - nothing was heard' });
  return closeChannel(state, channel, io);
};

export const broker = role<BrokerState, Message, Params>({
  title: 'broker',
  shape: 'hexagon',
  durable: ['disk', 'ledger'],
  persists: 'explicitly',
  init: ({ params }) => {
    const made = withTopology(params.topology);
    return { broker: made, disk: durablePart(made), routed: null, ledger: EMPTY_LEDGER, heard: [] };
  },
  facts: brokerFacts,

  /** Memory is gone, and with it every connection. */
  restart(state, io) {
    io.note('recovers');
    io.broadcast({ type: 'closed', code: 320, text: 'CONNECTION_FORCED - the broker restarted' });
    const awake = { ...state, broker: state.disk };
    const now = nowMs(awake, io);
    return become(awake, recoverFrom(state.disk, now, askOf(io)), now, io);
  },

  on: {
    publish: (state, message, io) => carryOut(state, publishCommand(message, io), io, message),
    open(state, _message, io) {
      if (!state.broker.channels.has(io.from)) return io.ignore(state, 'nothing-there');
      io.note('opens');
      return closeChannel(state, io.from, io);
    },
    consume(state, { type: _type, ...wanted }, io) {
      io.note('takes-on', { queue: wanted.queue });
      return carryOut(state, { do: 'consume', channel: io.from, ...wanted }, io);
    },
    cancel: (state, { tag }, io) => carryOut(state, { do: 'cancel', channel: io.from, tag }, io),
    get: (state, { queue, autoAck }, io) =>
      carryOut(state, { do: 'get', channel: io.from, queue, autoAck }, io),
    ack: (state, { tag, multiple }, io) =>
      carryOut(state, { do: 'ack', channel: io.from, tag, multiple }, io),
    nack: (state, { tag, multiple, requeue }, io) =>
      carryOut(state, { do: 'nack', channel: io.from, tag, multiple, requeue }, io),
    recover: (state, _message, io) => carryOut(state, { do: 'recover', channel: io.from }, io),
    close: (state, _message, io) => closeChannel(state, io.from, io),
  },

  timers: {
    expire(state, io) {
      const now = nowMs(state, io);
      const elapsed = elapse(state.broker, now, askOf(io));
      if (elapsed.broker === state.broker) return io.ignore(state, 'nothing-due');
      return become(state, elapsed, now, io);
    },
    silence(state, io) {
      const silent = holders(state).filter((name) => !state.heard.includes(name));
      if (silent.length === 0) io.note('nobody-silent');
      const unheard: BrokerState = { ...state, heard: [] };
      const next = silent.reduce((current, channel) => giveUp(current, channel, io), unheard);
      if (holders(next).length > 0) io.timer('silence', io.params.silence);
      return next;
    },
    store(state, io) {
      io.note('stores');
      io.persist(state);
      return state;
    },
  },

  operations,
});
