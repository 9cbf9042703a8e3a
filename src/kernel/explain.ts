/** What one event was, in full: computed again, when somebody looks, from the world before it (handlers are pure). */
import type { Act, LogEntry, MessageId } from './act.ts';
import { driveOne } from './drive.ts';
import { Machine } from './machine.ts';
import { messageId } from './names.ts';
import type { Plan } from './plan.ts';
import type { AnyMessage, NodeId, Operation, Outcome, RequestId } from './protocol.ts';
import type { Note, RuleAsked } from './react.ts';
import { sentenceOf } from './sentence.ts';
import type { TraceRow } from './tape.ts';
import type { Flight, World } from './world.ts';

export interface NamedFlight {
  readonly id: MessageId;
  readonly flight: Flight;
}

export interface Explanation {
  readonly row: TraceRow;
  readonly node: NodeId | null;
  /** The message that arrived, was lost or was touched. */
  readonly message: {
    readonly id: MessageId;
    readonly from: NodeId;
    readonly to: NodeId;
    readonly body: AnyMessage;
  } | null;
  /** The timer that fired, the operation that began, the act of a person. */
  readonly timer: string | null;
  readonly operation: { readonly operation: Operation; readonly request: RequestId } | null;
  readonly act: Act | null;
  /** The name of the protocol's handler that ran (`on.prepare`, `timers.retry`, `operations.write`, `restart`), if any. */
  readonly handler: string | null;
  readonly sent: readonly NamedFlight[];
  readonly lost: readonly NamedFlight[];
  readonly completed: readonly { readonly request: RequestId; readonly outcome: Outcome }[];
  readonly notes: readonly Note[];
  readonly rules: readonly RuleAsked[];
  /** Why the handler did nothing, when it said so. */
  readonly ignored: Note | null;
  readonly persisted: boolean;
  /** The node's state before and after; `null` where it was down. */
  readonly before: object | null;
  readonly after: object | null;
  /** One plain sentence for people. */
  readonly sentence: string;
}

interface Seen {
  sent: NamedFlight[];
  lost: NamedFlight[];
  completed: { request: RequestId; outcome: Outcome }[];
}

const watch = (machine: Machine): Seen => {
  const seen: Seen = { sent: [], lost: [], completed: [] };
  const named = (flight: Flight): NamedFlight => ({ id: messageId(machine.plan.ids, flight), flight });
  machine.observer = {
    sent: (flight) => seen.sent.push(named(flight)),
    lost: (flight) => seen.lost.push(named(flight)),
    completed: (request, outcome) => seen.completed.push({ request, outcome }),
  };
  machine.reactor.explaining = true;
  return seen;
};

const messageOf = (plan: Plan, row: TraceRow, act: Act | null, before: World): Explanation['message'] => {
  const wanted =
    act && 'message' in act
      ? act.message
      : row.from >= 0
        ? messageId(plan.ids, { ...row, to: row.node })
        : null;
  if (wanted === null) return null;
  const flight = before.flights.find((candidate) => messageId(plan.ids, candidate) === wanted);
  if (!flight) return null;
  const from = plan.ids[flight.from] as NodeId;
  return { id: wanted, from, to: plan.ids[flight.to] as NodeId, body: flight.message };
};

const timerOf = (row: TraceRow, before: World, after: World): string | null => {
  if (row.kind !== 'timer') return null;
  const armed = before.nodes[row.node]?.timers ?? [];
  const left = after.nodes[row.node]?.timers ?? [];
  const gone = armed.filter((timer) => !left.includes(timer));
  return gone.reduce(
    (first, timer) => (timer.due < first.due ? timer : first),
    gone[0] ?? { name: '', due: 0 },
  ).name;
};

const handlerOf = (
  row: TraceRow,
  message: AnyMessage | undefined,
  timer: string | null,
  operation: Operation | undefined,
): string | null => {
  if (row.kind === 'deliver' && message) return `on.${message.type}`;
  if (row.kind === 'timer') return `timers.${timer}`;
  if (row.kind === 'operation' && operation) return `operations.${operation.name}`;
  return row.kind === 'restart' ? 'restart' : null;
};

const operationOf = (
  row: TraceRow,
  act: Act | null,
  before: World,
  after: World,
  plan: Plan,
): Explanation['operation'] => {
  if (row.kind !== 'operation') return null;
  const request = after.requests.find((candidate) => candidate.invokedBy === row.index);
  if (request) return { operation: request.operation, request: request.id };
  if (act?.do === 'operate') return { operation: act.operation, request: '' };
  const begun = before.script.pending.find((index) => !after.script.pending.includes(index));
  const scripted = plan.scenario.operations?.[begun ?? -1];
  return scripted ? { operation: scripted.operation, request: '' } : null;
};

/** Runs event `row` again from the world `before` it and says what it did. */
export const explain = (
  plan: Plan,
  log: readonly LogEntry[],
  position: number,
  before: World,
  row: TraceRow,
): Explanation => {
  const machine = Machine.from(plan, before);
  const seen = watch(machine);
  const next = driveOne(machine, log, position);
  const act = next > position ? (log[position]?.act ?? null) : null;
  const after = machine.snapshot();
  const message = messageOf(plan, row, act, before);
  const timer = act?.do === 'fire' ? act.timer : timerOf(row, before, after);
  const operation = operationOf(row, act, before, after, plan);
  const { effects } = machine.reactor;
  const handler = handlerOf(row, message?.body, timer, operation?.operation);
  const parts: Omit<Explanation, 'sentence'> = {
    row,
    node: plan.ids[row.node] ?? null,
    message,
    timer,
    operation,
    act,
    handler,
    ...seen,
    notes: handler ? [...effects.notes] : [],
    rules: handler ? [...effects.rules] : [],
    ignored: handler ? effects.ignored : null,
    persisted: handler !== null && effects.persisted !== null,
    before: before.nodes[row.node]?.state ?? null,
    after: after.nodes[row.node]?.state ?? null,
  };
  return { ...parts, sentence: sentenceOf(plan, parts) };
};
