/**
 * What a protocol is: plain data and pure functions. A handler takes the node's own state and one happening and
 * returns the next state; what it wants done it records through `io` as data. It never sees the world, the wall
 * clock or chance itself, so the same code runs under the clock, under a person's hand and under the checker.
 */
import type { Micros } from './time.ts';

export type NodeId = string;

/** What travels. Fields are plain data (JSON); two messages with equal fields are indistinguishable. */
export interface AnyMessage {
  readonly type: string;
}

/** What a client is asked to do: `{ name: 'write', value: 1 }`. Plain data. */
export interface Operation {
  readonly name: string;
  readonly [argument: string]: unknown;
}

/** How a client's request ended. `value` is what the client was told (plain data). */
export interface Outcome {
  readonly ok: boolean;
  readonly value?: unknown;
}

/** Stable name of a client's request: `a.1` is the first operation of client `a`. */
export type RequestId = string;

/** A fixed delay, or a range `[min, max]` from which the driver draws (the checker: any moment). */
export type Delay = Micros | readonly [min: Micros, max: Micros];

/** Values that fill a sentence: `{ballot}` in the template becomes `values.ballot`. */
export type NoteValues = Readonly<Record<string, unknown>>;

/** A handler's only way to the outside. Everything here is recorded and carried out after the handler returned. */
export interface Io<Message extends AnyMessage = AnyMessage, Params = unknown> {
  readonly self: NodeId;
  /** Parameters of the scenario, the same object for every node. */
  readonly params: Params;
  /** All other nodes in set-up order, or those of one role. */
  peers(role?: string): readonly NodeId[];
  /** Role of a node of this world. */
  roleOf(node: NodeId): string;
  /** The sender of the message being handled; the node itself for any other happening. */
  readonly from: NodeId;
  send(to: NodeId, message: Message): void;
  /** One `send` for each receiver, in the order given (default: all peers). */
  broadcast(message: Message, to?: readonly NodeId[]): void;
  /** Sends to `from`. */
  reply(message: Message): void;
  /** Arms the timer of this name; an armed timer of the same name is replaced. Measured on the node's own clock. */
  timer(name: string, delay: Delay): void;
  cancel(name: string): void;
  /** Client roles: answers the open request that a person or the scenario asked for. */
  complete(request: RequestId, outcome: Outcome): void;
  /**
   * Roles with `persists: 'explicitly'`: the durable fields of `state` reach the disk before any message of this
   * handler leaves. Other roles keep their durable fields on disk always and need not call it.
   */
  persist(state: object): void;
  /** One of the options, decided by the driver: a seeded draw, or every branch in the checker. */
  choose<Option>(name: string, options: readonly Option[]): Option;
  /** The node's own clock: true time plus offset and drift. */
  now(): Micros;
  /** False when the person switched this named rule off. Every clause that the algorithm needs asks it. */
  rule(name: string): boolean;
  /** What happened, for people: key of a sentence in the protocol's `words`. */
  note(key: string, values?: NoteValues): void;
  /** "Nothing to do, and this is why": returns `state` itself and records the clause that was false. */
  ignore<State>(state: State, reason: string, values?: NoteValues): State;
}

/** Read-only facts that `init` may use. */
export interface NodeSetup<Params = unknown> {
  readonly self: NodeId;
  readonly params: Params;
  peers(role?: string): readonly NodeId[];
}

/** One line of a node's card. `where` tells memory from disk; default: by the role's `durable` fields. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly where: 'disk' | 'memory';
}

export type Shape = 'circle' | 'square' | 'triangle' | 'diamond' | 'hexagon' | 'person';

/** A lie that a Byzantine node of this role may tell: what it sends instead (`null`: nothing), per receiver. */
export type Lie<Message extends AnyMessage, State> = (
  message: Message,
  to: NodeId,
  state: State,
) => Message | null;

/** What one kind of node does. Handlers are named as the messages, timers and operations they answer. */
export interface Role<
  State extends object = object,
  Message extends AnyMessage = AnyMessage,
  Params = unknown,
> {
  /** Shown on the card beside the name, as a word. */
  readonly title: string;
  readonly shape: Shape;
  /**
   * Its operations are requests of the client history: they have a name, stay open until `io.complete`, and one is
   * open at a time unless `concurrent`. Operations of other roles are commands of an operator: done when handled.
   */
  readonly client?: boolean;
  readonly concurrent?: boolean;
  init(setup: NodeSetup<Params>): State;
  /** Fields that survive a crash. */
  readonly durable?: readonly (keyof State & string)[];
  readonly persists?: 'always' | 'explicitly';
  /** Runs once when the world begins. */
  start?(state: State, io: Io<Message, Params>): State;
  /** Runs when the node comes back: `state` is `init` with the durable fields as the disk has them. */
  restart?(state: State, io: Io<Message, Params>): State;
  readonly on?: {
    readonly [Type in Message['type']]?: (
      state: State,
      message: Extract<Message, { readonly type: Type }>,
      io: Io<Message, Params>,
    ) => State;
  };
  readonly timers?: { readonly [name: string]: (state: State, io: Io<Message, Params>) => State };
  /** Client operations (`client: true`) and operator commands. */
  readonly operations?: {
    readonly [name: string]: (
      state: State,
      operation: Operation & { readonly request: RequestId },
      io: Io<Message, Params>,
    ) => State;
  };
  /** The three to five lines of the card; default: every field of the state. */
  facts?(state: State): readonly Fact[];
  readonly lies?: { readonly [name: string]: Lie<Message, State> };
}

/** Method parameters are compared bivariantly: this is how one type holds the handlers of every protocol. */
interface AnyHandler {
  handle(state: object, happening: object, io: Io): object;
}

interface AnyTimerHandler {
  handle(state: object, io: Io): object;
}

interface AnyLie {
  tell(message: AnyMessage, to: NodeId, state: object): AnyMessage | null;
}

/** A role of any protocol, for code that serves them all (handlers are called through the kernel alone). */
export interface AnyRole
  extends Omit<Role<object, AnyMessage, unknown>, 'durable' | 'on' | 'timers' | 'operations' | 'lies'> {
  readonly durable?: readonly string[];
  readonly on?: { readonly [type: string]: AnyHandler['handle'] | undefined };
  readonly timers?: { readonly [name: string]: AnyTimerHandler['handle'] };
  readonly operations?: { readonly [name: string]: AnyHandler['handle'] };
  readonly lies?: { readonly [name: string]: AnyLie['tell'] };
}

/** One protocol, whole. Everything in it is data or a pure function. */
export interface Protocol {
  readonly id: string;
  readonly title: string;
  /** Paper, section, RFC: where the algorithm is defined. */
  readonly source: string;
  readonly roles: { readonly [role: string]: AnyRole };
  /** Every clause that can be switched off: name → one sentence that says what it demands. */
  readonly rules: { readonly [rule: string]: string };
  /** Sentence templates by key, for `io.note` and `io.ignore`. `{self}` and `{from}` are always known. */
  readonly words: { readonly [key: string]: string };
  /** What the kernel itself says, by the keys of its own words, where this protocol speaks another language. */
  readonly commonWords?: { readonly [key: string]: string };
  /** What fills a gap of a sentence, where this protocol speaks another language and the value is a word. */
  sayText?(english: string): string;
  /** What stands on the pill: `promise 2 · 1:x`. Default: the message's type. */
  label?(message: AnyMessage): string;
  /** Index of the party whose colour the message carries (ballot owner, client …); default: its sender. */
  party?(message: AnyMessage, from: NodeId): NodeId | null;
  /** Bytes on the wire, for links with a bandwidth. Default 64. */
  size?(message: AnyMessage): number;
  /** What a receiver without a checksum would read when `draw` (32 bits) flips bits; absent: always discarded. */
  corrupt?(message: AnyMessage, draw: number): AnyMessage;
}

/** Checks a role's types in place: `const acceptor = role<Acceptor, Message, Params>({ … })`. */
export const role = <State extends object, Message extends AnyMessage, Params = unknown>(
  definition: Role<State, Message, Params>,
): Role<State, Message, Params> => definition;

/** Identity at run time; a place for the types and for the docs to meet. */
export const defineProtocol = (protocol: Protocol): Protocol => protocol;
