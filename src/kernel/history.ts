/**
 * One run, played as far as somebody has looked, with every instant of it at hand: a keyframe every 128 events and a
 * replay of at most 127 between. Forks share tape and keyframes with the run they leave.
 */
import type { Act, LogEntry } from './act.ts';
import { driveOne } from './drive.ts';
import { KernelError } from './errors.ts';
import { type Explanation, explain } from './explain.ts';
import { Machine } from './machine.ts';
import { makePlan, type Plan } from './plan.ts';
import type { Scenario } from './scenario.ts';
import { Tape, type TraceRow } from './tape.ts';
import type { Micros } from './time.ts';
import type { World } from './world.ts';

const KEYFRAME_EVERY = 128;
/** Of so many keyframes a resting run keeps one: a tree may hold hundreds of runs, and one is looked at. */
const KEPT_AT_REST = 16;

interface Keyframe {
  readonly world: World;
  /** How many entries of the log have been applied. */
  readonly position: number;
}

/** Where a look at the past stands: a machine that replays. */
interface Reader {
  machine: Machine;
  position: number;
}

export class History {
  readonly plan: Plan;
  readonly log: readonly LogEntry[];
  private readonly tape: Tape;
  /** One for each stretch begun; a resting run has let some go, and the replay that passes there puts them back. */
  private keyframes: (Keyframe | undefined)[];
  /** Trace index at which each applied log entry happened. */
  private readonly entryEvents: number[];
  /** The machine at the end of what was played; opened when it is wanted. */
  private end: Reader | null = null;
  private reader: Reader | null = null;
  private seen: World | null = null;
  /** Nothing will happen any more unless somebody acts. */
  quiet = false;

  private constructor(
    plan: Plan,
    log: readonly LogEntry[],
    tape: Tape,
    keyframes: (Keyframe | undefined)[],
    entryEvents: number[],
  ) {
    this.plan = plan;
    this.log = log;
    this.tape = tape;
    this.keyframes = keyframes;
    this.entryEvents = entryEvents;
  }

  private get head(): Reader {
    if (this.end) return this.end;
    this.end = this.open(this.tape.length);
    this.end.machine.tape = this.tape;
    return this.end;
  }

  /** Lets go of all that is computed again when it is wanted: for a run that nobody looks at now. */
  rest(): void {
    this.end = null;
    this.reader = null;
    this.seen = null;
    this.keyframes = this.keyframes.map((frame, place) => (place % KEPT_AT_REST === 0 ? frame : undefined));
  }

  /** A run from its beginning. Throws `KernelError` for a scenario that cannot be. */
  static begin(scenario: Scenario, log: readonly LogEntry[] = []): History {
    const plan = makePlan(scenario);
    const world = Machine.begin(plan).snapshot();
    return new History(plan, log, new Tape(), [{ world, position: 0 }], []);
  }

  get scenario(): Scenario {
    return this.plan.scenario;
  }

  /** How many events have been played so far; `worldAt(length)` is the latest world. */
  get length(): number {
    return this.tape.length;
  }

  /** Entries of the log that were applied so far. */
  get applied(): number {
    return this.head.position;
  }

  /** Plays one event more, not later than `until`; false when there is none. */
  advance(until = Number.POSITIVE_INFINITY): boolean {
    const { head } = this;
    const before = this.tape.length;
    const position = driveOne(head.machine, this.log, head.position, until);
    if (position < 0) {
      this.quiet = until === Number.POSITIVE_INFINITY;
      return false;
    }
    if (position > head.position) this.entryEvents.push(before);
    head.position = position;
    this.keep(head);
    return true;
  }

  /** Plays until `count` events are known, or less when the world falls quiet. Returns how many are known. */
  extendTo(count: number): number {
    while (this.length < count && this.advance()) {}
    return this.length;
  }

  /** Plays everything up to and including `time`, at most `budget` events. Returns how many are known. */
  playUntil(time: Micros, budget = 1_000_000): number {
    for (let left = budget; left > 0 && this.advance(time); left--) {}
    return this.length;
  }

  /** The world after `index` events (0: the beginning). Throws for an index beyond what was played. */
  worldAt(index: number): World {
    if (this.seen?.index === index) return this.seen;
    this.seen = this.machineAt(index).machine.snapshot();
    return this.seen;
  }

  /** When the event number `index` happens, be it played or not; `null` when nothing will happen unless somebody acts. */
  nextTime(index: number): Micros | null {
    if (index < this.length) return this.tape.timeOf(index);
    const { machine, position } = this.head;
    const own = this.scenario.mode === 'hand' ? undefined : machine.next()?.time;
    const next = Math.min(
      own ?? Number.POSITIVE_INFINITY,
      this.log[position]?.at ?? Number.POSITIVE_INFINITY,
    );
    return next === Number.POSITIVE_INFINITY ? null : next;
  }

  /** How many of the played events happened at or before `time`. */
  indexAt(time: Micros): number {
    return this.tape.countUntil(time);
  }

  /** The event number `index` (0 is the first) as it is kept; undefined beyond what was played. */
  row(index: number): TraceRow | undefined {
    return this.tape.at(index);
  }

  /** The act behind an act's event. */
  actOf(row: TraceRow): Act | null {
    const at = this.entryEvents.indexOf(row.index);
    return at < 0 ? null : (this.log[at]?.act ?? null);
  }

  /** Everything about event `index`, computed anew from the world before it. */
  explain(index: number): Explanation {
    const row = this.row(index);
    if (!row) throw new KernelError(`event ${index} has not happened`);
    const before = this.worldAt(index);
    return explain(this.plan, this.log, this.entriesBefore(index), before, row);
  }

  /** How many log entries were applied before event `index`. */
  entriesBefore(index: number): number {
    let count = 0;
    while (count < this.entryEvents.length && (this.entryEvents[count] as number) < index) count++;
    return count;
  }

  /** The decisions taken before event `index`: the log of a run that ends there. */
  logAt(index: number): readonly LogEntry[] {
    return this.log.slice(0, this.entriesBefore(index));
  }

  /** The run that leaves this one after `index` events with other decisions. It shares the past. */
  fork(index: number, entries: readonly LogEntry[]): History {
    const past = this.logAt(index);
    return new History(
      this.plan,
      [...past, ...entries],
      this.tape.prefix(index),
      this.keyframes.slice(0, Math.floor(index / KEYFRAME_EVERY) + 1),
      this.entryEvents.slice(0, past.length),
    );
  }

  private machineAt(index: number): Reader {
    if (index > this.length || index < 0) throw new KernelError(`event ${index} has not happened`);
    const { reader } = this;
    const key = Math.floor(index / KEYFRAME_EVERY) * KEYFRAME_EVERY;
    // Going on is never dearer than from a keyframe by more than one stretch, and what did not change stays the same object.
    const near = reader && reader.machine.index <= index && reader.machine.index > key - KEYFRAME_EVERY;
    this.reader = near ? reader : this.open(key);
    return this.replay(this.reader, index);
  }

  private open(index: number): Reader {
    let place = Math.floor(index / KEYFRAME_EVERY);
    while (!this.keyframes[place]) place--;
    const keyframe = this.keyframes[place] as Keyframe;
    return this.replay(
      { machine: Machine.from(this.plan, keyframe.world), position: keyframe.position },
      index,
    );
  }

  /** Keeps the world where a stretch begins. */
  private keep({ machine, position }: Reader): void {
    const place = machine.index / KEYFRAME_EVERY;
    if (Number.isInteger(place)) this.keyframes[place] ??= { world: machine.snapshot(), position };
  }

  private replay(reader: Reader, index: number): Reader {
    while (reader.machine.index < index) {
      const position = driveOne(reader.machine, this.log, reader.position);
      if (position < 0) throw new KernelError('the run cannot be replayed: it ended early');
      reader.position = position;
      this.keep(reader);
    }
    return reader;
  }
}
