/** The state space of one model: its cells numbered, its states packed, its answers remembered. */
import type { Cell, GrowingCell, Model, ModelView } from '#kernel';
import { Images } from './images.ts';
import { bitsFor, Layout } from './layout.ts';
import { MemoForest } from './memo-forest.ts';
import { Outcomes } from './outcomes.ts';
import { Parts } from './parts.ts';
import { StateSet } from './state-set.ts';
import { type Ledger, Tracker } from './tracker.ts';
import { Values } from './values.ts';

/** A pure yes-or-no question about a state, remembered by what it reads. */
export type Question = (view: ModelView) => boolean;

/** Leaves of questions. */
const YES = -1;
const NO = -2;

/** A function that learned this many answers and could use few of them again is not worth remembering. */
const TRIAL = 20_000;

export class Space implements Ledger {
  readonly model: Model;
  readonly values: readonly Values[];
  readonly states: StateSet;
  readonly outcomes: Outcomes;
  readonly actions: MemoForest;
  readonly parts: Parts;
  readonly images: Images;
  readonly questions: readonly Question[];
  /** Actions whose answers are not kept. */
  readonly forgetful: Uint8Array;
  /** Counts how often the packing of states changed, so that loops know when to look again. */
  layouts = 0;
  private readonly answers: MemoForest;
  private readonly places = new Map<Cell, number>();
  private readonly tracker: Tracker;
  private readonly asked: Int32Array;
  private readonly answered: Int32Array;
  private readonly misses: Int32Array;

  constructor(model: Model, questions: readonly Question[], symmetric = false) {
    this.model = model;
    this.questions = questions;
    model.cells.forEach((cell, place) => {
      if (this.places.has(cell)) throw new Error(`cell "${cell.name}" stands twice in model "${model.id}"`);
      this.places.set(cell, place);
    });
    this.values = model.cells.map(() => new Values());
    model.cells.forEach((cell, place) => {
      for (const value of cell.initial) this.values[place]?.idOf(value);
    });
    const layout = new Layout(this.values.map(({ list }) => Math.max(1, bitsFor(list.length))));
    this.states = new StateSet(layout);
    this.outcomes = new Outcomes(layout);
    this.actions = new MemoForest(model.actions.length);
    this.answers = new MemoForest(questions.length);
    this.parts = new Parts(this);
    this.images = new Images(this, symmetric ? (model.symmetries ?? []) : []);
    this.tracker = new Tracker(this, model.cells.length);
    this.forgetful = new Uint8Array(model.actions.length);
    this.misses = new Int32Array(model.actions.length);
    this.asked = new Int32Array(questions.length);
    this.answered = new Int32Array(questions.length);
  }

  get bytes(): number {
    return this.states.bytes + this.outcomes.bytes + this.actions.bytes + this.answers.bytes;
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

  /** The leaf (≥ 0) of an action that was not asked in this situation before. */
  evaluate(action: number, row: Int32Array): number {
    const { model, tracker } = this;
    const definition = model.actions[action];
    if (!definition) return 0;
    const leaf = this.outcomes.add(tracker.outcomes(definition, action, row));
    if (this.forgetful[action] === 0) this.actions.insert(action, tracker.reads, row, ~leaf);
    this.misses[action] = (this.misses[action] as number) + 1;
    return leaf;
  }

  /** Stops remembering actions that hardly ever meet the same situation twice. Call it now and then. */
  review(expanded: number): void {
    for (let action = 0; action < this.misses.length; action++)
      if ((this.misses[action] as number) > TRIAL && (this.misses[action] as number) * 2 > expanded)
        this.forgetful[action] = 1;
  }

  /** The leaf of `action` in `row`, remembered or not. */
  leafOf(action: number, row: Int32Array): number {
    const found = this.actions.find(action, row);
    return found < 0 ? ~found : this.evaluate(action, row);
  }

  ask(question: number, row: Int32Array): boolean {
    const found = this.answers.find(question, row);
    if (found < 0) return found === YES;
    const answer = this.answer(question, row);
    const asked = (this.asked[question] as number) + 1;
    this.asked[question] = asked;
    if ((this.answered[question] as number) < TRIAL || asked * 2 < this.states.count) {
      this.answers.insert(question, this.tracker.reads, row, answer ? YES : NO);
      this.answered[question] = (this.answered[question] as number) + 1;
    }
    return answer;
  }

  /** Asks anew, without the memory. */
  answer(question: number, row: Int32Array): boolean {
    this.tracker.begin(row);
    return this.questions[question]?.(this.tracker) === true;
  }

  /** What the action would answer now, without the memory. */
  fresh(action: number, row: Int32Array): ReturnType<Tracker['outcomes']> {
    const definition = this.model.actions[action];
    return definition ? this.tracker.outcomes(definition, action, row) : [];
  }

  /** The row of value numbers of a state. */
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
