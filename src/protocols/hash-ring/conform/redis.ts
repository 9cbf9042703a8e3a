/** A Redis Cluster node that owns every slot, as far as several keys in one command are concerned. */
import { type CaseResult, judge } from '#kernel';
import { slotOf } from '../placement/slots.ts';

type Reply =
  | { readonly status: string }
  | { readonly error: string }
  | { readonly int: number }
  | { readonly bulk: string }
  | { readonly nil: true }
  | { readonly array: readonly Reply[] };

const CROSS_SLOT: Reply = { error: "CROSSSLOT Keys in request don't hash to the same slot" };
const ABORTED: Reply = { error: 'EXECABORT Transaction discarded because of previous errors.' };
const OK: Reply = { status: 'OK' };
const NIL: Reply = { nil: true };

interface SlotCase {
  readonly id: string;
  readonly key: string;
  readonly slot: number;
}

export const keySlot = (set: string, { id, key, slot }: SlotCase): CaseResult =>
  judge(set, id, slot, slotOf(key));

const all = (args: readonly string[]): readonly string[] => args;
const first = (args: readonly string[]): readonly string[] => args.slice(0, 1);
const firstTwo = (args: readonly string[]): readonly string[] => args.slice(0, 2);
const everySecond = (args: readonly string[]): readonly string[] => args.filter((_, at) => at % 2 === 0);

type Store = Map<string, string>;

interface Known {
  /** Arguments: at least, and at most where there is a limit. */
  readonly arity: readonly [number, number?];
  keys(args: readonly string[]): readonly string[];
  run(store: Store, args: readonly string[]): Reply;
}

const text = (value: string | undefined): Reply => (value === undefined ? NIL : { bulk: value });

/** As Redis writes a whole number itself: no sign +, no zero before others, no space. 64 bits. */
const integerOf = (value: string): bigint | null => {
  if (!/^(0|-?[1-9]\d*)$/.test(value)) return null;
  const number = BigInt(value);
  return BigInt.asIntN(64, number) === number ? number : null;
};

const add = (store: Store, key: string, by: bigint): Reply => {
  const before = integerOf(store.get(key) ?? '0');
  if (before === null) return { error: 'ERR value is not an integer or out of range' };
  const after = before + by;
  if (BigInt.asIntN(64, after) !== after) return { error: 'ERR increment or decrement would overflow' };
  store.set(key, String(after));
  return { int: Number(after) };
};

const remove = (store: Store, keys: readonly string[]): Reply => ({
  int: keys.filter((key) => store.delete(key)).length,
});

const count = (store: Store, keys: readonly string[]): Reply => ({
  int: keys.filter((key) => store.has(key)).length,
});

const rename = (store: Store, [from = '', to = '']: readonly string[]): Reply => {
  const value = store.get(from);
  if (value === undefined) return { error: 'ERR no such key' };
  store.delete(from);
  store.set(to, value);
  return OK;
};

const set = (store: Store, [key = '', value = '']: readonly string[]): Reply => {
  store.set(key, value);
  return OK;
};

const setAll = (store: Store, args: readonly string[]): Reply => {
  if (args.length % 2 === 1) return wrongNumber('mset');
  for (let at = 0; at < args.length; at += 2) store.set(args[at] as string, args[at + 1] ?? '');
  return OK;
};

/** No sets are ever stored here, so what combines sets finds nothing. */
const WRONG_TYPE: Reply = { error: 'WRONGTYPE Operation against a key holding the wrong kind of value' };
const combine: Known = {
  arity: [1],
  keys: all,
  run: (store, keys) => (keys.some((key) => store.has(key)) ? WRONG_TYPE : { array: [] }),
};

const COMMANDS: Readonly<Record<string, Known>> = {
  GET: { arity: [1, 1], keys: first, run: (store, [key = '']) => text(store.get(key)) },
  SET: { arity: [2, 2], keys: first, run: set },
  INCR: { arity: [1, 1], keys: first, run: (store, [key = '']) => add(store, key, 1n) },
  DECR: { arity: [1, 1], keys: first, run: (store, [key = '']) => add(store, key, -1n) },
  MGET: { arity: [1], keys: all, run: (store, keys) => ({ array: keys.map((key) => text(store.get(key))) }) },
  MSET: { arity: [2], keys: everySecond, run: setAll },
  DEL: { arity: [1], keys: all, run: remove },
  UNLINK: { arity: [1], keys: all, run: remove },
  EXISTS: { arity: [1], keys: all, run: count },
  TOUCH: { arity: [1], keys: all, run: count },
  RENAME: { arity: [2, 2], keys: firstTwo, run: rename },
  SUNION: combine,
  SINTER: combine,
  SDIFF: combine,
};

const TRANSACTION = ['MULTI', 'EXEC', 'DISCARD'];

const inOneSlot = (keys: readonly string[]): boolean => new Set(keys.map(slotOf)).size <= 1;

interface Step {
  readonly command: readonly string[];
  readonly reply: Reply;
}

const nameOf = (command: readonly string[]): string => (command[0] ?? '').toUpperCase();

const keysOf = (command: readonly string[]): readonly string[] =>
  COMMANDS[nameOf(command)]?.keys(command.slice(1)) ?? [];

const problem = (name: string): string => `wrong number of arguments for '${name.toLowerCase()}' command`;
const wrongNumber = (name: string): Reply => ({ error: `ERR ${problem(name)}` });

/** Why a command is refused before anybody looks at its keys' values; `null` when it is not. */
const refusal = (command: readonly string[]): Reply | null => {
  const [least, most = Number.POSITIVE_INFINITY] = COMMANDS[nameOf(command)]?.arity ?? [0, 0];
  const given = command.length - 1;
  if (given < least || given > most) return wrongNumber(nameOf(command));
  return inOneSlot(keysOf(command)) ? null : CROSS_SLOT;
};

/** One client on one node: commands at once, or queued between MULTI and EXEC. */
class Session {
  private readonly store: Store = new Map();
  private queued: (readonly string[])[] | null = null;
  /** A command was refused since MULTI. */
  private spoilt = false;

  answer(command: readonly string[]): Reply {
    const refused = refusal(command);
    if (refused && nameOf(command) === 'EXEC')
      return this.end({ error: `EXECABORT Transaction discarded because of: ${problem('exec')}` });
    if (refused) {
      this.spoilt = true;
      return refused;
    }
    switch (nameOf(command)) {
      case 'MULTI':
        return this.begin();
      case 'DISCARD':
        return this.queued ? this.end(OK) : { error: 'ERR DISCARD without MULTI' };
      case 'EXEC':
        return this.execute();
      default:
        return this.queue(command) ?? this.run(command);
    }
  }

  private begin(): Reply {
    if (this.queued) return { error: 'ERR MULTI calls can not be nested' };
    this.queued = [];
    this.spoilt = false;
    return OK;
  }

  private end(reply: Reply): Reply {
    this.queued = null;
    return reply;
  }

  private queue(command: readonly string[]): Reply | null {
    if (!this.queued) return null;
    // What can no longer be carried out is not even kept.
    if (!this.spoilt) this.queued.push(command);
    return { status: 'QUEUED' };
  }

  /** All commands of a transaction together must stay in one slot. */
  private execute(): Reply {
    const { queued } = this;
    if (!queued) return { error: 'ERR EXEC without MULTI' };
    if (!inOneSlot(queued.flatMap(keysOf))) return this.end(CROSS_SLOT);
    if (this.spoilt) return this.end(ABORTED);
    return this.end({ array: queued.map((command) => this.run(command)) });
  }

  private run(command: readonly string[]): Reply {
    return (COMMANDS[nameOf(command)] as Known).run(this.store, command.slice(1));
  }
}

/** What of a step is not known here, in words, or `null`. */
const strangerIn = ({ command }: Step): string | null => {
  const name = nameOf(command);
  if (name === 'SET' && command.length > 3) return 'options of SET are not known here';
  return Object.hasOwn(COMMANDS, name) || TRANSACTION.includes(name)
    ? null
    : `the command ${name} is not known here`;
};

interface CommandCase {
  readonly id: string;
  readonly steps: readonly Step[];
}

export const crossSlot = (set: string, { id, steps }: CommandCase): CaseResult => {
  const left = steps.map(strangerIn).find((why) => why !== null);
  if (left !== undefined) return { set, id, ok: false, left };
  const session = new Session();
  const replies = steps.map(({ command }) => session.answer(command));
  return judge(
    set,
    id,
    steps.map(({ reply }) => reply),
    replies,
  );
};
