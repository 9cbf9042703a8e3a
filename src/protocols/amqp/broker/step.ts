/** The broker as a function: (broker, command, now) → broker and effects. Pure; time is an argument. */
import { bind, unbind } from './bind.ts';
import type { Broker } from './broker.ts';
import { closeChannel, closeConnection } from './close.ts';
import type { Command } from './command.ts';
import { cancel, consume, get, openChannel } from './consume.ts';
import { declareExchange, declareQueue, deleteExchange, deleteQueue, depth, purge } from './declare.ts';
import type { Effect } from './effect.ts';
import { setAlternate } from './policy.ts';
import { deliverLetters, publish } from './publish.ts';
import { Refusal } from './refusal.ts';
import { type Ask, everyRule } from './rules.ts';
import { ack, nack, recover } from './settle.ts';
import { begin, end, type Turn } from './turn.ts';

export interface Stepped {
  readonly broker: Broker;
  readonly effects: readonly Effect[];
}

/** The command that a handler answers: some commands stand for two, `bind` and `unbind`. */
type CommandOf<Do extends Command['do']> = Command & { readonly do: Do };

const HANDLERS: { readonly [Do in Command['do']]: (turn: Turn, command: CommandOf<Do>) => void } = {
  declareExchange,
  deleteExchange,
  setAlternate,
  bind,
  unbind,
  declareQueue,
  deleteQueue,
  purge,
  depth,
  publish,
  consume,
  cancel,
  get,
  ack,
  nack,
  recover,
  closeChannel: (turn, command) => closeChannel(turn, command.channel),
};

const carryOut = (turn: Turn, command: Command): void => {
  const handler = HANDLERS[command.do] as (turn: Turn, command: Command) => void;
  if (command.do !== 'closeChannel') openChannel(turn, command.channel, command.connection);
  handler(turn, command);
  deliverLetters(turn);
};

/** The command takes no effect; its channel, or the whole connection, is closed instead. */
const closed = (turn: Turn, command: Command, refusal: Refusal): Stepped => {
  const { channel } = command;
  const type = refusal.scope === 'channel' ? 'channelClosed' : 'connectionClosed';
  turn.effects.push({ type, channel, code: refusal.code, text: refusal.message });
  if (refusal.scope === 'channel') closeChannel(turn, channel);
  else closeConnection(turn, turn.channels.get(channel)?.connection ?? command.connection ?? 'main');
  deliverLetters(turn);
  return { broker: end(turn), effects: turn.effects };
};

/** Carries out one command at `now` (virtual milliseconds). Timers due by then must have run: see `elapse`. */
export const step = (broker: Broker, command: Command, now: number, ask: Ask = everyRule): Stepped => {
  const turn = begin(broker, now, ask);
  try {
    carryOut(turn, command);
  } catch (error) {
    if (error instanceof Refusal) return closed(begin(broker, now, ask), command, error);
    throw error;
  }
  return { broker: end(turn), effects: turn.effects };
};
