/**
 * What a handler did, remembered by (node, local state, happening): protocol code runs once per distinct local
 * situation (twice, to see that it is pure), however many global states share it.
 */
import {
  type AnyRole,
  durablePart,
  type Happening,
  type Lent,
  type Micros,
  type Outcome,
  type Plan,
  Reactor,
  type RequestId,
} from '#kernel';
import { canonicalText } from '../canonical.ts';
import { Picks } from '../picks.ts';
import type { Letters } from './letters.ts';
import { type Local, writesThrough } from './local.ts';
import type { NetSetting } from './setting.ts';

/** One way in which a handler may end: one for every combination of what it chose. */
export interface Branch {
  readonly picks: readonly number[];
  readonly local: Local;
  /** Numbers of the letters that it sent. */
  readonly sent: readonly number[];
  readonly answers: readonly { readonly request: RequestId; readonly outcome: Outcome }[];
}

/** Reads the moment; absent where the model has none. */
export type Clock = (() => Micros) | null;

/** Remembered in place of the branches when they depend on the moment too. */
const TIMED = 'timed';

/** Every so many times a remembered answer is worked out again. */
const SAMPLE = 1021;

export class Handlers implements Lent {
  private readonly plan: Plan;
  private readonly letters: Letters;
  private readonly setting: NetSetting;
  private readonly reactor: Reactor;
  private readonly memory: readonly WeakMap<Local, Map<string, readonly Branch[] | typeof TIMED>>[];
  private readonly rung: readonly WeakMap<Local, Map<string, Local>>[];
  private readonly picks = new Picks();
  private clock: Clock = null;
  private asked = 0;
  private readClock = false;

  constructor(plan: Plan, letters: Letters, setting: NetSetting) {
    this.plan = plan;
    this.letters = letters;
    this.setting = setting;
    this.reactor = new Reactor(plan, this);
    this.memory = plan.ids.map(() => new WeakMap());
    this.rung = plan.ids.map(() => new WeakMap());
  }

  clockOf(): Micros {
    if (this.clock === null)
      throw new Error('it looks at its clock, and this model does not say which moments there are');
    this.readClock = true;
    return this.clock();
  }

  pick(_node: number, _name: string, options: number): number {
    return this.picks.pick(options);
  }

  /** `key` names the happening. Throws what the handler throws, and a sentence when it is not pure. */
  run(node: number, local: Local, happening: Happening, key: string, clock: Clock): readonly Branch[] {
    const memory = this.memoryOf(node, local);
    const known = memory.get(key);
    const full = known === TIMED && clock ? `${key} at ${clock()}` : key;
    const found = memory.get(full);
    if (found !== undefined && found !== TIMED) {
      if (++this.asked % SAMPLE === 0) this.compare(found, this.evaluate(node, local, happening, clock), key);
      return found;
    }
    const branches = this.evaluate(node, local, happening, clock);
    const timed = this.readClock;
    this.compare(branches, this.evaluate(node, local, happening, clock), key);
    if (timed && clock) memory.set(key, TIMED).set(`${key} at ${clock()}`, branches);
    else memory.set(key, branches);
    return branches;
  }

  /** Without the timer that fires: the same object for the same situation, so that it is known again. */
  disarmed(node: number, local: Local, timer: string): Local {
    const memory = this.rung[node] as WeakMap<Local, Map<string, Local>>;
    const known = memory.get(local) ?? new Map<string, Local>();
    memory.set(local, known);
    const found = known.get(timer) ?? { ...local, timers: local.timers.filter((name) => name !== timer) };
    known.set(timer, found);
    return found;
  }

  private memoryOf(node: number, local: Local): Map<string, readonly Branch[] | typeof TIMED> {
    const memories = this.memory[node] as WeakMap<Local, Map<string, readonly Branch[]>>;
    const known = memories.get(local) ?? new Map();
    memories.set(local, known);
    return known;
  }

  private compare(a: readonly Branch[], b: readonly Branch[], key: string): void {
    if (canonicalText(a) !== canonicalText(b))
      throw new Error(`the handler for ${key} answered the same situation in two ways: it is not pure`);
  }

  private evaluate(node: number, local: Local, happening: Happening, clock: Clock): Branch[] {
    this.clock = clock;
    this.readClock = false;
    this.picks.reset();
    const before = canonicalText(local.state);
    const branches: Branch[] = [];
    do {
      this.picks.begin();
      branches.push(this.branch(node, local, happening));
    } while (this.picks.next());
    if (canonicalText(local.state) !== before)
      throw new Error('a handler changed the state that it was given instead of returning another');
    return branches;
  }

  private branch(node: number, local: Local, happening: Happening): Branch {
    const { plan, reactor, setting } = this;
    const role = plan.roles[node] as AnyRole;
    const next = reactor.react(node, local.state as object, happening);
    const { persisted, completed } = reactor.effects;
    const state = setting.forget ? setting.forget(next, plan.roleNames[node] as string) : next;
    const disk = persisted && !writesThrough(role) ? durablePart(role, persisted) : local.disk;
    const timers = this.timersAfter(local.timers);
    const same = state === local.state && disk === local.disk && timers === local.timers;
    return {
      picks: this.picks.list(),
      local: same ? local : { ...local, state, disk, timers },
      sent: this.sent(node, local.lie, next),
      answers: [...completed],
    };
  }

  private timersAfter(before: readonly string[]): readonly string[] {
    const { timerName, timerDelay } = this.reactor.effects;
    if (timerName.length === 0) return before;
    const names = new Set(before);
    timerName.forEach((name, place) => {
      if (timerDelay[place] === null) names.delete(name);
      else names.add(name);
    });
    return [...names].sort();
  }

  /** After the lie of a node that tells one. */
  private sent(node: number, lie: string | null, state: object): number[] {
    const { plan, letters } = this;
    const { sendTo, sendMessage } = this.reactor.effects;
    const tell = lie === null ? undefined : plan.roles[node]?.lies?.[lie];
    return sendTo.flatMap((id, place) => {
      const to = plan.indexOf.get(id);
      if (to === undefined) throw new Error(`there is no node "${id}" in this world`);
      if (to !== node && !plan.links[node * plan.size + to])
        throw new Error(`${plan.ids[node]} sent to ${id}, but no link joins them`);
      const honest = sendMessage[place] as (typeof sendMessage)[number];
      const message = tell ? tell(honest, id, state) : honest;
      return message === null || this.setting.unheard?.(message, id) ? [] : [letters.idOf(node, to, message)];
    });
  }
}
