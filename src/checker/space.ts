/** The state space of one model: its cells numbered, its states packed, its answers remembered. */
import {
  type Cell,
  type DerivedCell,
  type GrowingCell,
  type Model,
  type ModelAction,
  type ModelView,
  reasonOf,
} from '#kernel';
import { groupByFootprint } from './groups.ts';
import { Images } from './images.ts';
import { IntList } from './int-list.ts';
import { bitsFor, Layout } from './layout.ts';
import { MemoForest } from './memo-forest.ts';
import { type Outcome, Outcomes } from './outcomes.ts';
import { Parts } from './parts.ts';
import { StateSet } from './state-set.ts';
import { type Ledger, Tracker } from './tracker.ts';
import { Values } from './values.ts';

/** A pure yes-or-no question about a state, remembered by what it reads. */
export interface Question {
  readonly name: string;
  holds(view: ModelView): boolean;
}

interface Derived {
  readonly cell: DerivedCell;
  /** Place of the cell that it is worked out from. */
  readonly from: number;
  /** Per value of that cell: number of the value that it becomes, plus 1. */
  readonly becomes: IntList;
}

/** Leaves of questions. */
const YES = -1;
const NO = -2;

/** A function that learned this many answers and could use few of them again is not worth remembering. */
const TRIAL = 20_000;

/** A flag has two values; anything else gets room for four at once, so that rows need not be packed anew so often. */
const firstWidth = ({ list }: Values): number =>
  Math.max(typeof list[0] === 'boolean' ? 1 : 2, bitsFor(list.length));

export class Space implements Ledger {
  readonly model: Model;
  readonly values: readonly Values[];
  readonly states: StateSet;
  readonly outcomes: Outcomes;
  /** Actions that are evaluated and remembered together; `memory` has a tree for each group. */
  groups: readonly (readonly number[])[];
  memory: MemoForest;
  readonly parts: Parts;
  readonly images: Images;
  readonly questions: readonly Question[];
  private readonly derived: readonly Derived[];
  /** Groups whose answers are not kept. */
  forgetful: Uint8Array;
  /** Counts how often the packing of states changed, so that loops know when to look again. */
  layouts = 0;
  private readonly answers: MemoForest;
  private readonly places = new Map<Cell, number>();
  private readonly tracker: Tracker;
  private readonly asked: Int32Array;
  private readonly answered: Int32Array;
  private misses: Int32Array;
  /** Cells that each action has read so far. */
  private readonly footprints: readonly Set<number>[];

  constructor(model: Model, questions: readonly Question[], symmetric = false) {
    this.model = model;
    this.questions = questions;
    model.cells.forEach((cell, place) => {
      if (this.places.has(cell)) throw new Error(`cell "${cell.name}" stands twice in model "${model.id}"`);
      this.places.set(cell, place);
    });
    this.derived = (model.derived ?? []).map((cell, nth) => {
      this.places.set(cell, model.cells.length + nth);
      return { cell, from: this.placeOf(cell.of), becomes: new IntList() };
    });
    this.values = [...model.cells, ...this.derived].map(() => new Values());
    model.cells.forEach((cell, place) => {
      for (const value of cell.initial) this.values[place]?.idOf(value);
    });
    const layout = new Layout(this.values.slice(0, model.cells.length).map(firstWidth));
    this.states = new StateSet(layout);
    this.outcomes = new Outcomes(layout);
    this.groups = model.actions.map((_, action) => [action]);
    this.footprints = model.actions.map(() => new Set());
    this.memory = new MemoForest(this.groups.length);
    this.answers = new MemoForest(questions.length);
    this.parts = new Parts(this);
    this.images = new Images(this, symmetric ? (model.symmetries ?? []) : []);
    this.tracker = new Tracker(this, this.values.length);
    this.forgetful = new Uint8Array(this.groups.length);
    this.misses = new Int32Array(this.groups.length);
    this.asked = new Int32Array(questions.length);
    this.answered = new Int32Array(questions.length);
  }

  get bytes(): number {
    return this.states.bytes + this.outcomes.bytes + this.memory.bytes + this.answers.bytes;
  }

  placeOf(cell: Cell): number {
    const place = this.places.get(cell);
    if (place === undefined)
      throw new Error(`it uses cell "${cell.name}", which model "${this.model.id}" does not list`);
    return place;
  }

  valueId(place: number, value: unknown): number {
    const id = (this.values[place] as Values).idOf(value);
    if (!this.states.layout.fits(place, id)) this.widen(place, id);
    return id;
  }

  partId(place: number, cell: GrowingCell<never, never>, part: unknown): number {
    return this.parts.idOf(place, cell, part);
  }

  labelId(action: number, chosen: readonly unknown[]): number {
    return this.outcomes.label(action, chosen);
  }

  /** Works out the derived cells of a row, in place. */
  private derive(row: Int32Array): void {
    const { length } = this.model.cells;
    for (let nth = 0; nth < this.derived.length; nth++) {
      const { from, becomes } = this.derived[nth] as Derived;
      const value = row[from] as number;
      const known = value < becomes.length ? becomes.at(value) : 0;
      row[length + nth] = known > 0 ? known - 1 : this.deriveValue(nth, value);
    }
  }

  private deriveValue(nth: number, value: number): number {
    const { cell, from, becomes } = this.derived[nth] as Derived;
    const content = cell.derive(this.values[from]?.list[value]);
    const id = (this.values[this.model.cells.length + nth] as Values).idOf(content);
    if (value >= becomes.length) becomes.reserve(value + 1 - becomes.length);
    becomes.data[value] = id + 1;
    return id;
  }

  /** More bits for one cell; two at once when there are many states, as each is packed anew. */
  private widen(place: number, id: number): void {
    const spare = this.states.count > 100_000 ? 1 : 0;
    const widths = this.states.layout.widths.map((width, at) =>
      at === place ? Math.min(32, Math.max(width + 1, bitsFor(id + 1)) + spare) : width,
    );
    const layout = new Layout(widths);
    this.states.relayout(layout);
    this.outcomes.relayout(layout);
    this.layouts++;
  }

  /** The leaf (≥ 0) of a group of actions that was not asked in this situation before. */
  evaluate(group: number, row: Int32Array): number {
    const { tracker } = this;
    tracker.begin(row);
    const found = this.fresh(group);
    const leaf = this.outcomes.add(found);
    if (this.forgetful[group] === 0) this.remember(group, row, ~leaf);
    this.misses[group] = (this.misses[group] as number) + 1;
    return leaf;
  }

  private fresh(group: number): Outcome[] {
    const { model, tracker } = this;
    return (this.groups[group] as readonly number[]).flatMap((action) => {
      const found = this.attempt(model.actions[action] as ModelAction, action);
      const footprint = this.footprints[action] as Set<number>;
      for (const place of tracker.reads) footprint.add(place);
      return found;
    });
  }

  private remember(group: number, row: Int32Array, leaf: number): void {
    try {
      this.memory.insert(group, this.tracker.reads, row, leaf);
    } catch (thrown) {
      const names = this.groups[group]?.map((action) => `"${this.model.actions[action]?.name}"`).join(', ');
      throw new Error(`of the actions ${names} one is not a pure function of the state: ${reasonOf(thrown)}`);
    }
  }

  private attempt(action: ModelAction, index: number): Outcome[] {
    try {
      return this.tracker.outcomes(action, index);
    } catch (thrown) {
      throw new Error(`action "${action.name}" failed: ${reasonOf(thrown)}`);
    }
  }

  /** Name of the action that a step's label belongs to. */
  actionName(label: number): string {
    return this.model.actions[this.outcomes.labels[label]?.action ?? -1]?.name ?? '';
  }

  /** What the group answers now, without the memory. */
  answerOf(group: number, row: Int32Array): Outcome[] {
    this.tracker.begin(row);
    return this.fresh(group);
  }

  /** Stops remembering actions that hardly ever meet the same situation twice. Call it now and then. */
  review(expanded: number): void {
    for (let group = 0; group < this.misses.length; group++)
      if ((this.misses[group] as number) > TRIAL && (this.misses[group] as number) * 2 > expanded)
        this.forgetful[group] = 1;
  }

  /** Puts actions that read the same cells into one group, so that one look-up serves them all. Call it once, early. */
  regroup(): void {
    this.groups = groupByFootprint(this.footprints);
    this.memory = new MemoForest(this.groups.length);
    this.forgetful = new Uint8Array(this.groups.length);
    this.misses = new Int32Array(this.groups.length);
  }

  /** The leaf of a group in `row`, remembered or not. */
  leafOf(group: number, row: Int32Array): number {
    const found = this.memory.find(group, row);
    return found < 0 ? ~found : this.evaluate(group, row);
  }

  ask(question: number, row: Int32Array): boolean {
    if (this.derived.length > 0) this.derive(row);
    const found = this.answers.find(question, row);
    if (found < 0) return found === YES;
    const answer = this.answer(question, row);
    const asked = (this.asked[question] as number) + 1;
    this.asked[question] = asked;
    if ((this.answered[question] as number) < TRIAL || asked * 4 < this.states.count) {
      this.answers.insert(question, this.tracker.reads, row, answer ? YES : NO);
      this.answered[question] = (this.answered[question] as number) + 1;
    }
    return answer;
  }

  /** Asks anew, without the memory. */
  answer(question: number, row: Int32Array): boolean {
    if (this.derived.length > 0) this.derive(row);
    this.tracker.begin(row);
    const { name, holds } = this.questions[question] as Question;
    try {
      return holds(this.tracker) === true;
    } catch (thrown) {
      throw new Error(`${name} failed: ${reasonOf(thrown)}`);
    }
  }

  /** The row of value numbers of a state, with room for what is derived from them. */
  rowOf(state: number, row: Int32Array = new Int32Array(this.values.length)): Int32Array {
    this.states.layout.unpack(this.states.words, state * this.states.layout.words, row);
    return row;
  }

  /** Every cell's value in a row, by name. */
  read(row: Int32Array): Record<string, unknown> {
    return Object.fromEntries(
      this.model.cells.map((cell, place) => [cell.name, this.values[place]?.list[row[place] as number]]),
    );
  }

  clear(): void {
    this.states.clear();
  }
}
