/**
 * Runs one handler and records what it wants done. This is the only place where protocol code is called: the clock,
 * the hand and the checker all come through here, so a protocol cannot behave differently under one of them.
 */
import { KernelError, reasonOf } from './errors.ts';
import type { Plan } from './plan.ts';
import type {
  AnyMessage,
  AnyRole,
  Delay,
  Io,
  NodeId,
  NoteValues,
  Operation,
  Outcome,
  RequestId,
} from './protocol.ts';
import type { Micros } from './time.ts';

/** What a handler answers to. */
export type Happening =
  | { readonly kind: 'start' }
  | { readonly kind: 'restart' }
  | { readonly kind: 'message'; readonly from: NodeId; readonly message: AnyMessage }
  | { readonly kind: 'timer'; readonly name: string }
  | { readonly kind: 'operation'; readonly operation: Operation; readonly request: RequestId };

export interface Note {
  readonly key: string;
  readonly values: NoteValues;
}

/** A rule that a handler asked about, and the answer it got. */
export interface RuleAsked {
  readonly rule: string;
  readonly on: boolean;
}

/** What one handler wanted done, in its order. Refilled at every call: copy what must last. */
export interface Effects {
  readonly sendTo: NodeId[];
  readonly sendMessage: AnyMessage[];
  readonly timerName: string[];
  /** `null` cancels. */
  readonly timerDelay: (Delay | null)[];
  readonly completed: { readonly request: RequestId; readonly outcome: Outcome }[];
  /** The state whose durable fields reached the disk, or `null`. */
  persisted: object | null;
  readonly choices: { readonly name: string; readonly options: number; readonly picked: number }[];
  /** The handler looked at its clock: its outcome may depend on the time. */
  readClock: boolean;
  /** Filled only while explaining. */
  readonly notes: Note[];
  readonly rules: RuleAsked[];
  ignored: Note | null;
}

const emptyEffects = (): Effects => ({
  sendTo: [],
  sendMessage: [],
  timerName: [],
  timerDelay: [],
  completed: [],
  persisted: null,
  choices: [],
  readClock: false,
  notes: [],
  rules: [],
  ignored: null,
});

const NO_VALUES: NoteValues = {};

/** Popping keeps the array's storage; `length = 0` gives it back, which a hot path pays for. */
const clear = (list: unknown[]): void => {
  while (list.length > 0) list.pop();
};

/** What the driver lends to a handler: who it is, what its clock shows, how a choice is resolved. */
export interface Lent {
  clockOf(node: number): Micros;
  /** Index of the picked option, 0 ≤ index < options. */
  pick(node: number, name: string, options: number): number;
}

/** One reusable `io`. `react` sets it up for a node, runs the handler and leaves its effects in `effects`. */
export class Reactor implements Io {
  readonly effects: Effects = emptyEffects();
  /** Record notes and rules too (for people); off while racing through history. */
  explaining = false;
  self: NodeId = '';
  from: NodeId = '';
  readonly params: unknown;
  private node = 0;
  private readonly plan: Plan;
  private readonly lent: Lent;

  constructor(plan: Plan, lent: Lent) {
    this.plan = plan;
    this.lent = lent;
    this.params = plan.scenario.params;
  }

  /** Runs the handler of `happening`; returns the next state, the same object when nothing changed. */
  react(node: number, state: object, happening: Happening): object {
    this.prepare(node, happening);
    const role = this.plan.roles[node] as AnyRole;
    try {
      const next = this.dispatch(role, state, happening);
      if (next === null || typeof next !== 'object') throw new KernelError('it returned no state');
      return next;
    } catch (thrown) {
      throw new KernelError(
        `protocol "${this.plan.scenario.protocol.id}", ${this.plan.roleNames[node]} ${this.self}: its handler for ${nameOf(happening)} failed: ${reasonOf(thrown)}`,
      );
    }
  }

  private dispatch(role: AnyRole, state: object, happening: Happening): object {
    switch (happening.kind) {
      case 'message': {
        const handler = role.on?.[happening.message.type];
        return handler
          ? handler(state, happening.message, this)
          : this.ignore(state, 'no-handler', { type: happening.message.type });
      }
      case 'timer': {
        const handler = role.timers?.[happening.name];
        if (!handler) throw new KernelError(`there is no timer "${happening.name}"`);
        return handler(state, this);
      }
      case 'operation': {
        const handler = role.operations?.[happening.operation.name];
        if (!handler) throw new KernelError(`there is no operation "${happening.operation.name}"`);
        return handler(state, { ...happening.operation, request: happening.request }, this);
      }
      case 'start':
        return role.start ? role.start(state, this) : state;
      case 'restart': {
        const handler = role.restart ?? role.start;
        return handler ? handler(state, this) : state;
      }
    }
  }

  private prepare(node: number, happening: Happening): void {
    this.node = node;
    this.self = this.plan.ids[node] as NodeId;
    this.from = happening.kind === 'message' ? happening.from : this.self;
    const effects = this.effects;
    clear(effects.sendTo);
    clear(effects.sendMessage);
    clear(effects.timerName);
    clear(effects.timerDelay);
    clear(effects.completed);
    clear(effects.choices);
    clear(effects.notes);
    clear(effects.rules);
    effects.persisted = null;
    effects.readClock = false;
    effects.ignored = null;
  }

  peers(role?: string): readonly NodeId[] {
    return this.plan.setups[this.node]?.peers(role) ?? [];
  }

  roleOf(node: NodeId): string {
    return this.plan.roleNames[this.plan.indexOf.get(node) ?? -1] ?? '';
  }

  send(to: NodeId, message: AnyMessage): void {
    this.effects.sendTo.push(to);
    this.effects.sendMessage.push(message);
  }

  broadcast(message: AnyMessage, to: readonly NodeId[] = this.peers()): void {
    for (let i = 0; i < to.length; i++) this.send(to[i] as NodeId, message);
  }

  reply(message: AnyMessage): void {
    this.send(this.from, message);
  }

  timer(name: string, delay: Delay): void {
    this.effects.timerName.push(name);
    this.effects.timerDelay.push(delay);
  }

  cancel(name: string): void {
    this.effects.timerName.push(name);
    this.effects.timerDelay.push(null);
  }

  complete(request: RequestId, outcome: Outcome): void {
    this.effects.completed.push({ request, outcome });
  }

  persist(state: object): void {
    this.effects.persisted = state;
  }

  choose<Option>(name: string, options: readonly Option[]): Option {
    if (options.length === 0) throw new KernelError(`it chose "${name}" among no options`);
    const picked = options.length === 1 ? 0 : this.lent.pick(this.node, name, options.length);
    this.effects.choices.push({ name, options: options.length, picked });
    return options[picked] as Option;
  }

  now(): Micros {
    this.effects.readClock = true;
    return this.lent.clockOf(this.node);
  }

  rule(name: string): boolean {
    const on = this.plan.off.size === 0 || !this.plan.off.has(name);
    if (this.explaining) {
      if (!Object.hasOwn(this.plan.scenario.protocol.rules, name))
        throw new KernelError(`it asked for rule "${name}", which the protocol does not declare`);
      this.effects.rules.push({ rule: name, on });
    }
    return on;
  }

  note(key: string, values: NoteValues = NO_VALUES): void {
    if (this.explaining) this.effects.notes.push({ key, values });
  }

  ignore<State>(state: State, reason: string, values: NoteValues = NO_VALUES): State {
    if (this.explaining) this.effects.ignored = { key: reason, values };
    return state;
  }
}

const nameOf = (happening: Happening): string => {
  switch (happening.kind) {
    case 'message':
      return `message "${happening.message.type}"`;
    case 'timer':
      return `timer "${happening.name}"`;
    case 'operation':
      return `operation "${happening.operation.name}"`;
    default:
      return happening.kind;
  }
};

/** The durable fields of a state, as the disk holds them; `null` for a role without any. */
export const durablePart = (role: AnyRole, state: object): object | null => {
  if (!role.durable || role.durable.length === 0) return null;
  const source = state as Readonly<Record<string, unknown>>;
  return Object.fromEntries(role.durable.map((field) => [field, source[field]]));
};
