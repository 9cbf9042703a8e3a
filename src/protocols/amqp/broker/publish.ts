/** Publishing: from the publisher's command to the queues, and back as a return or a confirm. */
import { findExchange } from './access.ts';
import type { Publish } from './command.ts';
import { kindOf } from './kinds.ts';
import { parseExpiration } from './limits.ts';
import { headerKeys, type Message, ROUTING_HEADERS, withoutHeader } from './message.ts';
import { refuse } from './refusal.ts';
import { route } from './route.ts';
import type { Letter, Turn } from './turn.ts';
import { closesCycle, deadLetterOf } from './x-death.ts';

const checkHeaders = ({ headers }: Publish): void => {
  for (const name of ROUTING_HEADERS)
    if (headers?.[name] !== undefined && headers[name].type !== 'list')
      refuse(406, `unacceptable type in header ${name}`);
};

const checkExpiration = ({ expiration }: Publish): void => {
  if (expiration !== undefined && parseExpiration(expiration) === null)
    refuse(406, `invalid expiration '${expiration}'`);
};

const messageOf = (command: Publish): Message => ({
  body: command.body,
  exchange: command.exchange,
  routingKeys: [command.key, ...headerKeys(command.headers ?? null)],
  // Nobody may see who got a blind copy.
  headers: withoutHeader(command.headers ?? null, 'BCC'),
  mandatory: command.mandatory ?? false,
  persistent: command.persistent ?? false,
  priority: command.priority ?? 0,
  expiration: command.expiration ?? null,
  deaths: [],
  firstDeath: null,
});

/** The queues that a message reaches, existing ones only. */
const targets = (turn: Turn, message: Message): string[] => {
  const exchange = turn.exchanges.get(message.exchange);
  if (exchange === undefined) return [];
  return route(turn, exchange, message, turn.ask).filter((name) => turn.queues.has(name));
};

const giveBack = (turn: Turn, command: Publish, message: Message): void => {
  turn.effects.push({ type: 'lost', queue: null, message, reason: 'unroutable' });
  if (message.mandatory && turn.ask('return-unroutable'))
    turn.effects.push({ type: 'return', channel: command.channel, code: 312, message });
};

/** An unroutable message is confirmed too: nobody is left who could lose it. */
export const publish = (turn: Turn, command: Publish): void => {
  const exchange = findExchange(turn, command.exchange);
  if (exchange.internal) refuse(403, `cannot publish to internal exchange '${exchange.name}'`);
  checkExpiration(command);
  checkHeaders(command);
  const message = messageOf(command);
  const queues = targets(turn, message);
  if (queues.length === 0) giveBack(turn, command, message);
  const taken = queues.map((name) => kindOf(turn, name).offer(turn, name, message));
  if (command.confirm === true)
    turn.effects.push({ type: 'confirm', channel: command.channel, ok: !taken.includes(false) });
};

const deliverLetter = (turn: Turn, letter: Letter): void => {
  const message = deadLetterOf(letter);
  const lost = (reason: 'unroutable' | 'cycle', queue: string | null) =>
    turn.effects.push({ type: 'lost', queue, message, reason });
  const queues = targets(turn, message);
  if (queues.length === 0) lost('unroutable', null);
  for (const name of queues) {
    const cycle = letter.reason !== 'rejected' && closesCycle(message, name);
    if (cycle && turn.ask('no-automatic-cycle')) lost('cycle', name);
    else kindOf(turn, name).offer(turn, name, message);
  }
};

/** Without the rule against circles a message could die for ever within one moment. */
const LETTERS_MAX = 1000;

/** Publishes what died in this turn; that may make more die. */
export const deliverLetters = (turn: Turn): void => {
  for (let sent = 0; sent < LETTERS_MAX; sent += 1) {
    const letter = turn.letters.shift();
    if (letter === undefined) return;
    deliverLetter(turn, letter);
  }
};
