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
import { sameOutcomes } from './tracker.ts';
import type { CheckOptions, CheckResult, Counts } from './verdict.ts';

/** Every so many states one is looked at twice, to catch functions that are not pure. */
const SAMPLE = 1021;

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
  private elapsed = 0;
  private readonly row: Int32Array;
  private readonly nextRow: Int32Array;
  private readonly next: Int32Array;
  private readonly current: Int32Array;
  private readonly constraint: number;
  private readonly done: number;
  private begun = false;

  constructor(model: Model, options: CheckOptions = {}) {
    this.options = options;
    const wanted = options.properties;
    this.properties = wanted ? model.properties.filter(({ id }) => wanted.includes(id)) : model.properties;
    const questions: Question[] = this.properties.map((property) => (view) => property.holds(view));
    this.constraint = model.constraint ? questions.push((view) => model.constraint?.(view) === true) - 1 : -1;
    this.done = model.finished ? questions.push((view) => model.finished?.(view) === true) - 1 : -1;
    this.space = new Space(model, questions, options.symmetry === true);
    this.found = this.properties.map(() => null);
    const cells = model.cells.length;
    this.row = new Int32Array(cells);
    this.nextRow = new Int32Array(cells);
    this.next = new Int32Array(Math.max(1, cells));
    this.current = new Int32Array(Math.max(1, cells));
    this.started = this.now();
  }

  private now(): number {
    return this.options.now?.() ?? 0;
  }

  get seconds(): number {
    return this.elapsed;
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
    this.elapsed = (this.now() - this.started) / 1000;
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
      const number = this.space.states.enter(this.next, -1);
      if (number < 0) this.look(~number);
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
      if (this.finished) return;
      if (this.frontier % SAMPLE === 7) this.sample(this.frontier);
      if (this.expand(this.frontier) === 0) this.terminal(this.frontier);
      this.frontier++;
      if ((this.frontier & 0x3fff) === 0) this.space.review(this.frontier);
      if (states.count >= (this.options.states ?? DEFAULT_LIMITS.states)) this.watchStates();
    }
  }

  private nextLevel(): void {
    if (this.frontier > 0) {
      if (this.violated() && this.options.stop !== 'never') {
        this.end('violation');
        return;
      }
      this.levels.push(this.frontier);
    }
    this.levelEnd = this.space.states.count;
  }

  private violated(): boolean {
    return (
      this.deadlock !== null ||
      this.found.some((found, place) => found !== null && this.properties[place]?.kind === 'always')
    );
  }

  /** Everything was seen; what is left are questions about whole runs. */
  private followRuns(states: number): void {
    this.liveness ??= this.properties.flatMap((property, place) =>
      property.kind === 'eventually' ? [new Liveness(this.space, place)] : [],
    );
    const open = this.liveness.find((liveness) => !liveness.finished);
    if (!open || (open.step(states) && this.liveness.every(({ finished }) => finished))) this.finished = true;
  }

  private end(stop: Stop): void {
    this.stopped = stop;
    this.finished = true;
  }

  private watchStates(): void {
    const allowed = this.options.states ?? DEFAULT_LIMITS.states;
    if (this.space.states.count >= allowed && this.frontier < this.space.states.count) this.end('states');
  }

  private watchBudget(): void {
    if (this.finished) return;
    if (this.options.seconds !== undefined && this.elapsed >= this.options.seconds) this.end('seconds');
    else if (this.space.bytes > (this.options.bytes ?? DEFAULT_LIMITS.bytes)) this.end('bytes');
  }

  /** Generates the next states of `state`; returns how many. The hot loop of the whole checker. */
  private expand(state: number): number {
    const { space, row, next, current } = this;
    const { states, outcomes, actions } = space;
    space.rowOf(state, row);
    let size = states.layout.words;
    for (let word = 0; word < size; word++) current[word] = states.words[state * size + word] as number;
    let pool = actions.pool.data;
    let first = outcomes.first.data;
    let keep = outcomes.keep.data;
    let bits = outcomes.bits.data;
    let growFirst = outcomes.growFirst.data;
    let layouts = space.layouts;
    const before = this.generated;
    const plain = this.constraint < 0 && !space.images.any;
    const count = actions.roots.length;
    for (let action = 0; action < count; action++) {
      let node = actions.roots[action] as number;
      while (node > 0) {
        const value = row[pool[node] as number] as number;
        node =
          value < (pool[node + 1] as number) ? (pool[node + 2 + value] as number) : actions.wide(node, value);
      }
      if (node === -1) continue;
      let leaf = ~node;
      if (node === 0) {
        leaf = space.evaluate(action, row);
        pool = actions.pool.data;
        first = outcomes.first.data;
        keep = outcomes.keep.data;
        bits = outcomes.bits.data;
        growFirst = outcomes.growFirst.data;
      }
      for (let outcome = first[leaf] as number; outcome < (first[leaf + 1] as number); outcome++) {
        this.generated++;
        const grows = growFirst[outcome] !== growFirst[outcome + 1];
        if (grows) space.parts.grow(outcomes, outcome, row);
        if (layouts !== space.layouts) {
          layouts = space.layouts;
          size = states.layout.words;
          for (let word = 0; word < size; word++) current[word] = states.words[state * size + word] as number;
          keep = outcomes.keep.data;
          bits = outcomes.bits.data;
        }
        const at = outcome * size;
        for (let word = 0; word < size; word++)
          next[word] =
            ((current[word] as number) & (keep[at + word] as number)) | (bits[at + word] as number);
        if (grows) space.parts.place(states.layout, next);
        if (!plain && !this.admit(state, outcome)) continue;
        const number = states.enter(next, state);
        if (number < 0) this.visit(~number);
      }
      if (space.forgetful[action] === 1) outcomes.removeLast(leaf);
    }
    return this.generated - before;
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

  /** Judges a state that was just entered. */
  private visit(state: number): void {
    if (this.properties.length === 0) return;
    this.space.states.layout.unpack(this.next, 0, this.nextRow);
    this.look(state);
  }

  private look(state: number): void {
    this.judge(this.nextRow, state);
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
    space.model.actions.forEach((action, index) => {
      const leaf = space.leafOf(index, row);
      const remembered = space.outcomes.read(leaf);
      if (space.forgetful[index] === 1) space.outcomes.removeLast(leaf);
      if (!sameOutcomes(remembered, space.fresh(index, row)))
        throw new Error(
          `action "${action.name}" answered the same situation in two ways: it is not a pure function of the state`,
        );
    });
    this.properties.forEach((property, place) => {
      if (space.ask(place, row) !== space.answer(place, row))
        throw new Error(`property "${property.id}" answered the same state in two ways: it is not pure`);
    });
  }
}
