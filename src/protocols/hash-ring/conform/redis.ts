/** A Redis Cluster node that owns every slot, as far as several keys in one command are concerned. */
import type { CaseResult } from '#kernel';
import { slotOf } from '../placement/slots.ts';
import { judge } from './case.ts';

type Reply =
  | { readonly status: string }
  | { readonly error: string }
  | { readonly int: number }
  | { readonly bulk: string }
  | { readonly nil: true }
  | { readonly array: readonly Reply[] };

const CROSS_SLOT: Reply = { error: "CROSSSLOT Keys in request don't hash to the same slot" };
const OK: Reply = { status: 'OK' };
const NIL: Reply = { nil: true };

interface SlotCase {
  readonly id: string;
  readonly key: string;
  readonly slot: number;
}

export function* keySlots(set: string, cases: readonly unknown[]): Iterable<CaseResult> {
  for (const { id, key, slot } of cases as readonly SlotCase[]) yield judge(set, id, slot, slotOf(key));
}

const all = (args: readonly string[]): readonly string[] => args;
const first = (args: readonly string[]): readonly string[] => args.slice(0, 1);
const firstTwo = (args: readonly string[]): readonly string[] => args.slice(0, 2);
const everySecond = (args: readonly string[]): readonly string[] => args.filter((_, at) => at % 2 === 0);

type Store = Map<string, string>;

interface Known {
  keys(args: readonly string[]): readonly string[];
  run(store: Store, args: readonly string[]): Reply;
}

const text = (value: string | undefined): Reply => (value === undefined ? NIL : { bulk: value });

const add = (store: Store, key: string, by: number): Reply => {
  const before = store.get(key) ?? '0';
  if (!/^-?\d+$/.test(before)) return { error: 'ERR value is not an integer or out of range' };
  store.set(key, String(Number(before) + by));
  return { int: Number(before) + by };
};

const remove = (store: Store, keys: readonly string[]): Reply => ({
  int: keys.filter((key) => store.delete(key)).length,
});

const rename = (store: Store, [from = '', to = '']: readonly string[]): Reply => {
  const value = store.get(from);
  if (value === undefined) return { error: 'ERR no such key' };
  store.delete(from);
  store.set(to, value);
  return OK;
};

/** No sets are ever stored here, so what combines sets finds nothing. */
const WRONG_TYPE: Reply = { error: 'WRONGTYPE Operation against a key holding the wrong kind of value' };
const combine: Known = {
  keys: all,
  run: (store, keys) => (keys.some((key) => store.has(key)) ? WRONG_TYPE : { array: [] }),
};

const COMMANDS: Readonly<Record<string, Known>> = {
  GET: { keys: first, run: (store, [key = '']) => text(store.get(key)) },
  SET: {
    keys: first,
    run: (store, [key = '', value = '']) => {
      store.set(key, value);
      return OK;
    },
  },
  INCR: { keys: first, run: (store, [key = '']) => add(store, key, 1) },
  DECR: { keys: first, run: (store, [key = '']) => add(store, key, -1) },
  MGET: { keys: all, run: (store, keys) => ({ array: keys.map((key) => text(store.get(key))) }) },
  MSET: {
    keys: everySecond,
    run: (store, args) => {
      for (let at = 0; at < args.length; at += 2) store.set(args[at] as string, args[at + 1] ?? '');
      return OK;
    },
  },
  DEL: { keys: all, run: remove },
  UNLINK: { keys: all, run: remove },
  EXISTS: { keys: all, run: (store, keys) => ({ int: keys.filter((key) => store.has(key)).length }) },
  TOUCH: { keys: all, run: (store, keys) => ({ int: keys.filter((key) => store.has(key)).length }) },
  RENAME: { keys: firstTwo, run: rename },
  SUNION: combine,
  SINTER: combine,
  SDIFF: combine,
};

const inOneSlot = (keys: readonly string[]): boolean => new Set(keys.map(slotOf)).size <= 1;

interface Step {
  readonly command: readonly string[];
  readonly reply: Reply;
}

const nameOf = ({ command }: Step): string => (command[0] ?? '').toUpperCase();

/** One client on one node: commands at once, or queued between MULTI and EXEC. */
class Session {
  private readonly store: Store = new Map();
  private queued: (readonly string[])[] | null = null;

  answer(command: readonly string[]): Reply {
    const [name = '', ...args] = command;
    switch (name.toUpperCase()) {
      case 'MULTI':
        this.queued = [];
        return OK;
      case 'DISCARD':
        this.queued = null;
        return OK;
      case 'EXEC':
        return this.execute();
      default:
        return this.queue(command, args) ?? this.run(name, args);
    }
  }

  private queue(command: readonly string[], args: readonly string[]): Reply | null {
    if (!this.queued) return null;
    if (!inOneSlot(this.keysOf(command[0] ?? '', args))) return CROSS_SLOT;
    this.queued.push(command);
    return { status: 'QUEUED' };
  }

  /** All commands of a transaction together must stay in one slot. */
  private execute(): Reply {
    const queued = this.queued ?? [];
    this.queued = null;
    const keys = queued.flatMap(([name = '', ...args]) => this.keysOf(name, args));
    if (!inOneSlot(keys)) return CROSS_SLOT;
    return { array: queued.map(([name = '', ...args]) => this.run(name, args)) };
  }

  private keysOf(name: string, args: readonly string[]): readonly string[] {
    return COMMANDS[name.toUpperCase()]?.keys(args) ?? [];
  }

  private run(name: string, args: readonly string[]): Reply {
    if (!inOneSlot(this.keysOf(name, args))) return CROSS_SLOT;
    return (COMMANDS[name.toUpperCase()] as Known).run(this.store, args);
  }
}

const TRANSACTION = ['MULTI', 'EXEC', 'DISCARD'];

export function* crossSlot(set: string, cases: readonly unknown[]): Iterable<CaseResult> {
  for (const { id, steps } of cases as readonly { readonly id: string; readonly steps: readonly Step[] }[]) {
    const unknown = steps.map(nameOf).find((name) => !COMMANDS[name] && !TRANSACTION.includes(name));
    if (unknown !== undefined) {
      yield { set, id, ok: false, left: `the command ${unknown} is not known here` };
      continue;
    }
    const session = new Session();
    const replies = steps.map(({ command }) => session.answer(command));
    yield judge(
      set,
      id,
      steps.map(({ reply }) => reply),
      replies,
    );
  }
}
