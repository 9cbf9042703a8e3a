/**
 * The engine: one world that changes in place, because a copy a step is what makes simulators slow. Outside the kernel
 * nobody sees it: `snapshot` gives a read-only World, `history.ts` keeps a keyframe now and then and replays between.
 */

import { Cell, clockAt } from './cell.ts';
import { between, draw, hashText, PURPOSE } from './chance.ts';
import { KernelError } from './errors.ts';
import { Flights } from './flights.ts';
import { transmit } from './network.ts';
import { nodeIndex, type Plan } from './plan.ts';
import type { AnyMessage, Delay, NodeId, Operation, Outcome, RequestId } from './protocol.ts';
import { type Happening, type Lent, Reactor } from './react.ts';
import { RequestLog } from './requests.ts';
import { Script } from './script.ts';
import { Snapshot } from './snapshot.ts';
import { STRINGS } from './strings.ts';
import type { Tape, TraceKind } from './tape.ts';
import type { Micros } from './time.ts';
import type { Flight, Timer, World } from './world.ts';

/** Told what one event did; present only while an event is being explained. */
export interface Observer {
  sent(flight: Flight): void;
  lost(flight: Flight): void;
  completed(request: RequestId, outcome: Outcome): void;
}

/** Order among happenings at equal times. */
export const RANK = { fault: 0, delivery: 1, timer: 2, operation: 3 } as const;
export type Rank = (typeof RANK)[keyof typeof RANK];

/** The next thing that happens by itself. */
export interface Next {
  time: Micros;
  rank: Rank;
  /** Node whose timer it is, or index in the script. */
  which: number;
}

export class Machine implements Lent {
  readonly plan: Plan;
  readonly cells: Cell[];
  readonly reactor: Reactor;
  flights = new Flights();
  requests = new RequestLog();
  script: Script;
  cuts: Uint8Array;
  linkFree: Record<number, Micros> = {};
  linkLast: Record<number, Micros> = {};
  time: Micros = 0;
  tied = 0;
  index = 0;
  tape: Tape | null = null;
  observer: Observer | null = null;
  /** Hashes of timer and choice names, computed once each. */
  private readonly hashes = new Map<string, number>();
  /** Reused from arrival to arrival. */
  private readonly arriving: { kind: 'message'; from: NodeId; message: AnyMessage } = {
    kind: 'message',
    from: '',
    message: { type: '' },
  };
  private readonly upcoming: Next = { time: 0, rank: RANK.delivery, which: 0 };

  private constructor(plan: Plan) {
    this.plan = plan;
    this.reactor = new Reactor(plan, this);
    this.cells = plan.ids.map((_, index) => new Cell(plan, index));
    this.script = new Script(plan);
    this.cuts = new Uint8Array(plan.size * plan.size);
  }

  /** The world in which a scenario begins: every node initialised and started, nothing has happened yet. */
  static begin(plan: Plan): Machine {
    const machine = new Machine(plan);
    for (const cell of machine.cells) {
      const setup = plan.setups[cell.index];
      cell.state = setup ? cell.role.init(setup) : {};
      cell.persist(cell.state ?? {});
    }
    for (const cell of machine.cells) machine.run(cell, { kind: 'start' }, -1);
    return machine;
  }

  static from(plan: Plan, world: World): Machine {
    const machine = new Machine(plan);
    world.nodes.forEach((node, index) => {
      machine.cells[index] = Cell.restore(plan, index, node);
    });
    machine.flights = Flights.of(world.flights);
    machine.requests = RequestLog.of(Snapshot.requestsOf(world));
    machine.script = new Script(plan, world.script);
    machine.cuts = world.cuts;
    machine.linkFree = { ...world.linkFree };
    machine.linkLast = { ...world.linkLast };
    machine.time = world.time;
    machine.tied = world.tied;
    machine.index = world.index;
    return machine;
  }

  snapshot(): World {
    return new Snapshot(this);
  }

  clockOf(node: number): Micros {
    return clockAt((this.cells[node] as Cell).clock, this.time);
  }

  pick(node: number, name: string, options: number): number {
    const count = (this.cells[node] as Cell).count('chosen', name);
    return between(this.drawFor(PURPOSE.choose, node, name, count), 0, options - 1);
  }

  private drawFor(purpose: number, node: number, name: string, count: number): number {
    let hash = this.hashes.get(name);
    if (hash === undefined) {
      hash = hashText(name);
      this.hashes.set(name, hash);
    }
    return draw(this.plan.seedHash, purpose, this.plan.nameHashes[node] as number, hash, count);
  }

  /** What happens next by itself, or null when the world is quiet. Reused object: read it at once. */
  next(): Next | null {
    const next = this.upcoming;
    next.time = Number.POSITIVE_INFINITY;
    const flight = this.flights.peek();
    if (flight) this.offer(Math.max(flight.due, this.time), RANK.delivery, 0);
    for (const cell of this.cells)
      if (cell.nextDue < next.time) this.offer(Math.max(cell.nextDue, this.time), RANK.timer, cell.index);
    const scripted = this.script.next(this);
    if (scripted) this.offer(Math.max(scripted.due, this.time), RANK.operation, scripted.index);
    return next.time === Number.POSITIVE_INFINITY ? null : next;
  }

  private offer(time: Micros, rank: Rank, which: number): void {
    const next = this.upcoming;
    if (time > next.time || (time === next.time && rank >= next.rank)) return;
    next.time = time;
    next.rank = rank;
    next.which = which;
  }

  /** Does what `next` announced. */
  take(next: Next): void {
    const { rank, which } = next;
    this.moveTo(next.time);
    if (rank === RANK.delivery) this.arrive(this.flights.pop() as Flight);
    else if (rank === RANK.timer)
      this.fire(this.cells[which] as Cell, this.dueTimer(this.cells[which] as Cell));
    else this.runScript(which);
  }

  /** Time never runs backwards. */
  moveTo(time: Micros): void {
    if (time <= this.time) return;
    this.time = time;
    this.tied = 0;
  }

  record(kind: TraceKind, node: number, cause: number, from = -1, ordinal = 0, copy = 0): number {
    this.tape?.push(this.time, kind, node, cause, from, ordinal, copy);
    this.tied++;
    return this.index++;
  }

  /** A message reaches the end of its way. */
  arrive(flight: Flight): void {
    const cell = this.cells[flight.to] as Cell;
    const kind = this.fateOf(flight, cell);
    const at = this.record(kind, flight.to, flight.cause, flight.from, flight.ordinal, flight.copy);
    if (kind === 'deliver') {
      const { arriving } = this;
      arriving.from = this.plan.ids[flight.from] as NodeId;
      arriving.message = flight.message;
      this.run(cell, arriving, at);
    } else if (kind === 'queue') cell.mailbox = [...cell.mailbox, flight];
    else this.observer?.lost(flight);
  }

  private fateOf(flight: Flight, cell: Cell): 'deliver' | 'lose' | 'discard' | 'queue' {
    if (flight.lost) return 'lose';
    if (cell.status === 'down') return 'discard';
    if (flight.corrupt && (!this.plan.scenario.protocol.corrupt || !this.plan.off.has('checksum')))
      return 'discard';
    return cell.status === 'paused' ? 'queue' : 'deliver';
  }

  private dueTimer(cell: Cell): Timer {
    const due = cell.timers.find((timer) => timer.due === cell.nextDue);
    if (!due) throw new KernelError(`node ${this.plan.ids[cell.index]} has no timer that is due`);
    return due;
  }

  fire(cell: Cell, timer: Timer): void {
    cell.setTimers(withTimer(cell.timers, timer.name, null));
    const at = this.record('timer', cell.index, timer.cause);
    this.run(cell, { kind: 'timer', name: timer.name }, at);
  }

  /** Begins scripted operation `index`; the caller made sure that its client is up and idle. */
  runScript(index: number): void {
    const scripted = this.plan.scenario.operations?.[index];
    if (!scripted) throw new KernelError(STRINGS.noScripted(index));
    this.script.begin(
      index,
      `${scripted.client}.${(this.cells[nodeIndex(this.plan, scripted.client)] as Cell).requests + 1}`,
    );
    this.operate(scripted.client, scripted.operation, this.script.causeOf(index, this));
  }

  operate(node: NodeId, operation: Operation, cause: number): void {
    const cell = this.cells[nodeIndex(this.plan, node)] as Cell;
    const at = this.record('operation', cell.index, cause);
    let request: RequestId = '';
    if (cell.role.client) {
      cell.requests++;
      request = `${node}.${cell.requests}`;
      const open = { completed: null, completedBy: null, outcome: null };
      this.requests.add({ id: request, client: node, operation, invoked: this.time, invokedBy: at, ...open });
    }
    this.run(cell, { kind: 'operation', operation, request }, at);
  }

  /** True while one of this client's requests waits for its answer. */
  busy(node: NodeId): boolean {
    return this.requests.findLast((request) => request.client === node && request.outcome === null) >= 0;
  }

  /** Calls the handler and carries out what it wanted, in this order: disk, timers, messages, answers. */
  run(cell: Cell, happening: Happening, cause: number): void {
    const reactor = this.reactor;
    const next = reactor.react(cell.index, cell.state as object, happening);
    cell.state = next;
    const effects = reactor.effects;
    if (effects.persisted) cell.persist(effects.persisted);
    if (effects.timerName.length > 0) this.setTimers(cell, cause);
    const { sendTo, sendMessage, completed } = effects;
    for (let i = 0; i < sendTo.length; i++)
      transmit(this, cell, nodeIndex(this.plan, sendTo[i] as NodeId), sendMessage[i] as never, cause);
    for (let i = 0; i < completed.length; i++) {
      const done = completed[i];
      if (done) this.complete(done.request, done.outcome, cause);
    }
  }

  private setTimers(cell: Cell, cause: number): void {
    const { timerName, timerDelay } = this.reactor.effects;
    let timers = cell.timers;
    for (let i = 0; i < timerName.length; i++) {
      const name = timerName[i] as string;
      const delay = timerDelay[i] as Delay | null;
      const armed =
        delay === null
          ? null
          : { name, due: this.time + this.trueDelay(cell, name, delay), armedAt: this.time, cause };
      timers = withTimer(timers, name, armed);
    }
    cell.setTimers(timers);
  }

  /** Drawn when a range, then from the node's own clock to true time: a fast clock's timer fires early. */
  private trueDelay(cell: Cell, name: string, delay: Delay): Micros {
    const count = cell.count('armed', name);
    const own =
      typeof delay === 'number'
        ? delay
        : between(this.drawFor(PURPOSE.timer, cell.index, name, count), delay[0], delay[1]);
    return cell.clock.ppm === 0 ? own : Math.trunc((own * 1_000_000) / (1_000_000 + cell.clock.ppm));
  }

  private complete(id: RequestId, outcome: Outcome, cause: number): void {
    const index = this.requests.findLast((request) => request.id === id);
    const request = this.requests.at(index);
    if (!request) throw new KernelError(`a handler answered request "${id}", which nobody made`);
    if (request.outcome) return;
    this.requests.set(index, { ...request, completed: this.time, completedBy: cause, outcome });
    this.observer?.completed(id, outcome);
  }
}

/** The timers with the one called `name` replaced (or gone, for `null`); order of names. Most nodes have one or two. */
const withTimer = (timers: readonly Timer[], name: string, armed: Timer | null): readonly Timer[] => {
  const next: Timer[] = [];
  let placed = armed === null;
  for (let i = 0; i < timers.length; i++) {
    const timer = timers[i] as Timer;
    if (!placed && armed !== null && timer.name >= name) {
      next.push(armed);
      placed = true;
    }
    if (timer.name !== name) next.push(timer);
  }
  if (!placed && armed !== null) next.push(armed);
  return next;
};
