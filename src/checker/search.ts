/**
 * Breadth-first search of a whole state space, in slices: call `step` until it answers true, look at `progress` or
 * cancel in between. A step of the model costs a walk down a decision tree, a mask over one or two words and a look
 * into a hash table; the model's own code runs once per distinct local situation.
 */
import type { Model, ModelProperty } from '#kernel';
import { reasonOf } from '#kernel';
import { initialRows } from './initial.ts';
import { Liveness } from './liveness.ts';
import { Report } from './report.ts';
import { type Question, Space } from './space.ts';
import { different } from './tracker.ts';
import type { CheckOptions, CheckResult, Counts } from './verdict.ts';

/** Every so many states one is looked at twice, to catch functions that are not pure. */
const SAMPLE = 1021;

/** After so many states it is known well enough which cells each action reads. */
const REGROUP = 200;

const impure = (culprit: string): string =>
  `${culprit} answered the same situation in two ways, so it is not a pure function of the state`;

export const DEFAULT_LIMITS = { states: 20_000_000, bytes: 1_500_000_000 };

/** Why the search ended before it had seen everything. */
export type Stop = 'cancelled' | 'states' | 'seconds' | 'bytes' | 'violation' | { readonly error: string };

export interface Violation {
  readonly property: number;
  /** State that breaks it, or whose next step would (`label`) when that one lies outside the constraint. */
  readonly state: number;
  readonly label?: number;
}

export class Search {
  readonly space: Space;
  readonly options: CheckOptions;
  readonly properties: readonly ModelProperty[];
  /** Number of the first state of each level. */
  readonly levels: number[] = [0];
  /** First violation (or first witness, for a `sometimes`) of each property, by its place in `properties`. */
  readonly found: (Violation | null)[];
  deadlock: number | null = null;
  generated = 0;
  stopped: Stop | null = null;
  finished = false;
  liveness: Liveness[] | null = null;
  private frontier = 0;
  private levelEnd = 0;
  private readonly started: number;
  /** When it last stood still. Of the same kind as `started`, a double, or the engine compiles everything twice. */
  private latest: number;
  private readonly row: Int32Array;
  private readonly nextRow: Int32Array;
  private readonly next: Int32Array;
  private readonly constraint: number;
  /** No constraint and no symmetry: what is generated is kept. */
  private readonly plain: boolean;
  private readonly done: number;
  private begun = false;
  /** Seconds at which there was a counterexample. */
  private failed: number | null = null;

  constructor(model: Model, options: CheckOptions = {}) {
    this.options = options;
    const wanted = options.properties;
    this.properties = wanted ? model.properties.filter(({ id }) => wanted.includes(id)) : model.properties;
    const questions: Question[] = this.properties.map((property) => ({
      name: `property "${property.id}"`,
      holds: (view) => property.holds(view),
    }));
    const extra = (name: string, holds: Question['holds'] | undefined): number =>
      holds ? questions.push({ name, holds }) - 1 : -1;
    this.constraint = extra('the constraint', model.constraint?.bind(model));
    this.done = extra('the end of the work', model.finished?.bind(model));
    this.space = new Space(model, questions, options.symmetry === true);
    this.found = this.properties.map(() => null);
    const cells = model.cells.length;
    this.row = new Int32Array(this.space.values.length);
    this.nextRow = new Int32Array(this.space.values.length);
    this.next = new Int32Array(Math.max(1, cells));
    this.plain = this.constraint < 0 && !this.space.images.any;
    this.started = this.now();
    this.latest = this.started;
  }

  private now(): number {
    return this.options.now?.() ?? 0;
  }

  get seconds(): number {
    return (this.latest - this.started) / 1000;
  }

  get counts(): Counts {
    return { distinct: this.space.states.count, generated: this.generated, depth: this.levels.length };
  }

  /** Ends the search where it is; what is not known by then stays unknown. */
  cancel(): void {
    if (!this.finished) this.end('cancelled');
  }

  /** Looks at states until about `steps` next states were generated. True when there is nothing left to do. */
  step(steps = 100_000): boolean {
    if (this.finished) return true;
    try {
      if (!this.begun) this.begin();
      this.explore(steps);
    } catch (thrown) {
      this.end({ error: reasonOf(thrown) });
    }
    this.latest = this.now();
    this.watchBudget();
    return this.finished;
  }

  /** The answer so far, in words; `space` may be cleared afterwards. */
  result(): CheckResult {
    return new Report(this).result();
  }

  private begin(): void {
    this.begun = true;
    if ((this.options.states ?? 1) <= 0) {
      this.end('states');
      return;
    }
    for (const row of initialRows(this.space)) {
      this.generated++;
      this.nextRow.set(row);
      this.space.images.normalise(this.nextRow);
      if (this.constraint >= 0 && !this.space.ask(this.constraint, this.nextRow)) continue;
      this.space.states.layout.pack(this.nextRow, this.next, 0);
      this.space.states.enter(this.next, -1);
    }
  }

  private explore(steps: number): void {
    const target = this.generated + steps;
    const { states } = this.space;
    while (!this.finished && this.generated < target) {
      if (this.frontier === states.count) {
        this.followRuns(steps);
        return;
      }
      if (this.frontier === this.levelEnd) this.nextLevel();
      const state = this.frontier++;
      this.space.rowOf(state, this.row);
      this.judge(this.row, state);
      if (this.violated() && this.isEnough()) {
        this.end('violation');
        return;
      }
      if (this.expand(state) === 0) this.terminal(state);
      if (state % SAMPLE === 7) this.sample(state);
      if (state === REGROUP) this.space.regroup();
      if ((this.frontier & 0x3fff) === 0) this.space.review(this.frontier);
      if (states.count >= (this.options.states ?? DEFAULT_LIMITS.states)) this.watchStates();
    }
  }

  private nextLevel(): void {
    if (this.frontier > 0) this.levels.push(this.frontier);
    this.levelEnd = this.space.states.count;
  }

  private violated(): boolean {
    return (
      this.deadlock !== null ||
      this.found.some((found, place) => found !== null && this.properties[place]?.kind === 'always')
    );
  }

  /** There is a counterexample: is nothing else looked for? */
  private isEnough(): boolean {
    const { stop } = this.options;
    if (stop !== 'each') return stop !== 'never';
    const isOpen = this.options.deadlock === true && this.deadlock === null;
    return !isOpen && this.found.every((found) => found !== null);
  }

  /** Everything was seen; what is left are questions about whole runs. */
  private followRuns(states: number): void {
    this.liveness ??= this.properties.flatMap((property, place) =>
      property.kind === 'eventually' ? [new Liveness(this.space, place, property.again)] : [],
    );
    const open = this.liveness.find((liveness) => !liveness.finished);
    if (!open || (open.step(states) && this.liveness.every(({ finished }) => finished))) this.finished = true;
  }

  private end(stop: Stop): void {
    this.stopped = stop;
    this.finished = true;
    if (stop === 'states' || stop === 'seconds' || stop === 'bytes') this.judgeRest();
  }

  /** States that were reached but not expanded are judged all the same before the search gives up. */
  private judgeRest(): void {
    for (let state = this.frontier; state < this.space.states.count; state++)
      this.judge(this.space.rowOf(state, this.row), state);
  }

  private watchStates(): void {
    const allowed = this.options.states ?? DEFAULT_LIMITS.states;
    if (this.space.states.count >= allowed && this.frontier < this.space.states.count) this.end('states');
  }

  private watchBudget(): void {
    if (this.finished) return;
    if (this.options.seconds !== undefined && this.seconds >= this.options.seconds) this.end('seconds');
    else if (this.space.bytes > (this.options.bytes ?? DEFAULT_LIMITS.bytes)) this.end('bytes');
    else if (this.options.goOn !== undefined && this.violated()) {
      this.failed ??= this.seconds;
      if (this.seconds - this.failed >= this.options.goOn) this.end('violation');
    }
  }

  /** Generates the next states of `state`; returns how many. The hot loop of the whole checker. */
  private expand(state: number): number {
    const { space, row } = this;
    const { outcomes, memory } = space;
    const { roots } = memory;
    let pool = memory.pool.data;
    let first = outcomes.first.data;
    let generated = 0;
    for (let group = 0; group < roots.length; group++) {
      let node = roots[group] as number;
      while (node > 0) {
        const value = row[pool[node] as number] as number;
        node =
          value < (pool[node + 1] as number) ? (pool[node + 2 + value] as number) : memory.wide(node, value);
      }
      if (node === -1) continue;
      let leaf = ~node;
      if (node === 0) {
        leaf = space.evaluate(group, row);
        pool = memory.pool.data;
        first = outcomes.first.data;
      }
      const end = first[leaf + 1] as number;
      for (let outcome = first[leaf] as number; outcome < end; outcome++) this.take(state, outcome);
      generated += end - (first[leaf] as number);
      if (space.forgetful[group] === 1) outcomes.removeLast(leaf);
    }
    this.generated += generated;
    return generated;
  }

  /** One step from `state`. Rows of one word, the commonest, take a path without loops. */
  private take(state: number, outcome: number): void {
    const { space, next } = this;
    const { states, outcomes } = space;
    const grows = outcomes.growFirst.data[outcome] !== outcomes.growFirst.data[outcome + 1];
    if (grows) space.parts.grow(outcomes, outcome, this.row);
    const size = states.layout.words;
    const keep = outcomes.keep.data;
    const bits = outcomes.bits.data;
    const { words } = states;
    let same = 0;
    if (size === 1) {
      const before = words[state] as number;
      const after = (before & (keep[outcome] as number)) | (bits[outcome] as number);
      next[0] = after;
      same = before ^ after;
    } else {
      const from = state * size;
      const at = outcome * size;
      for (let word = 0; word < size; word++) {
        const before = words[from + word] as number;
        const after = (before & (keep[at + word] as number)) | (bits[at + word] as number);
        next[word] = after;
        same |= before ^ after;
      }
    }
    if (grows) space.parts.place(states.layout, next);
    else if (same === 0) return;
    if (!this.plain && !this.admit(state, outcome)) return;
    states.enter(next, state);
  }

  /** Symmetry and constraint. False: the state in `next` is not kept. */
  private admit(state: number, outcome: number): boolean {
    const { space, next, nextRow } = this;
    space.states.layout.unpack(next, 0, nextRow);
    if (space.images.any) {
      space.images.normalise(nextRow);
      space.states.layout.pack(nextRow, next, 0);
    }
    if (this.constraint < 0 || space.ask(this.constraint, nextRow)) return true;
    this.judge(nextRow, state, space.outcomes.labelOf.at(outcome));
    return false;
  }

  private judge(row: Int32Array, state: number, label?: number): void {
    for (let place = 0; place < this.properties.length; place++) {
      if (this.found[place] !== null) continue;
      const kind = this.properties[place]?.kind;
      if (kind === 'eventually' || this.space.ask(place, row) !== (kind === 'sometimes')) continue;
      this.found[place] = { property: place, state, ...(label === undefined ? {} : { label }) };
    }
  }

  private terminal(state: number): void {
    if (this.options.deadlock !== true || this.deadlock !== null) return;
    if (this.done >= 0 && this.space.ask(this.done, this.row)) return;
    this.deadlock = state;
  }

  /** Evaluates everything in one state anew and compares with what is remembered. */
  private sample(state: number): void {
    const { space, row } = this;
    space.rowOf(state, row);
    space.groups.forEach((_, group) => {
      const leaf = space.leafOf(group, row);
      const remembered = space.outcomes.read(leaf);
      if (space.forgetful[group] === 1) space.outcomes.removeLast(leaf);
      const culprit = different(remembered, space.answerOf(group, row));
      if (culprit >= 0) throw new Error(impure(`action "${space.actionName(culprit)}"`));
    });
    this.properties.forEach((property, place) => {
      if (space.ask(place, row) !== space.answer(place, row))
        throw new Error(impure(`property "${property.id}"`));
    });
  }
}
