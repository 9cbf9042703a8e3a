/** One run of a tree while it is open: its kernel history, what was learnt on the way, and its place among the others. */
import {
  type Explanation,
  type History,
  type LogEntry,
  type Micros,
  type Stamp,
  Stamps,
  type World,
} from '#kernel';
import { type RunView, viewOf } from '#lesson-kit';
import type { Told } from './flights.ts';
import type { Ledger } from './ledger.ts';
import { LIMITS } from './run-file/limits.ts';
import type { Branch, BranchId, SavedBranch } from './session.ts';

/** Where a branch comes from. */
export type Origin = Pick<Branch, 'parent' | 'forkIndex' | 'forkTime' | 'setup' | 'seed'>;

/** An explanation takes two kilobytes; views look back over two thousand events. */
const EXPLAINED = 2_100;

export class OpenBranch implements Told {
  readonly id: BranchId;
  name: string;
  origin: Origin;
  history: History;
  ledger: Ledger;
  /** Decisions that were there when the step began: not counted against the learner. */
  decidedBefore = 0;
  /** Moments that somebody marked: after how many events, in order. */
  marked: readonly number[] = [];
  /** The learner's guards have looked at worlds up to this index. */
  watched = -1;
  /** Of the events that were looked at last, the latest at the end. */
  private readonly explanations = new Map<number, Explanation>();
  private stamps: Stamps;
  private shown: Branch | null = null;
  private seen: World | null = null;

  constructor(id: BranchId, name: string, origin: Origin, history: History, ledger: Ledger) {
    this.id = id;
    this.name = name;
    this.origin = origin;
    this.history = history;
    this.ledger = ledger;
    this.stamps = new Stamps(history.plan.size);
  }

  /** Another branch is looked at: what can be computed again from the tape and the decisions is not kept meanwhile. */
  rest(): void {
    this.history.rest();
    this.ledger.rest();
    this.explanations.clear();
    this.stamps = new Stamps(this.history.plan.size);
    this.seen = null;
  }

  /** True when an act after `index` events would not replace anything that was played or decided. */
  isTip(index: number): boolean {
    const { history } = this;
    return index === history.length && history.applied === history.log.length;
  }

  /** The run goes on with more decisions. Only at its tip. */
  append(entries: readonly LogEntry[]): void {
    const at = this.history.length;
    this.history = this.history.fork(at, entries);
    this.ledger = this.ledger.fork(this.history, at);
  }

  /** Forgets what was played after `index` events; decisions stay. For a history whose next event failed half-way. */
  rewind(index: number): void {
    const { history } = this;
    this.marked = this.marked.filter((mark) => mark <= index);
    this.history = history.fork(index, history.log.slice(history.entriesBefore(index)));
    this.ledger = this.ledger.fork(this.history, index);
  }

  /** A branch that leaves this one after `index` events with other decisions; this one stays as it is. */
  leave(id: BranchId, name: string, index: number, time: Micros, entries: readonly LogEntry[]): OpenBranch {
    const history = this.history.fork(index, entries);
    const origin = { ...this.origin, parent: this.id, forkIndex: index, forkTime: time };
    const twin = new OpenBranch(id, name, origin, history, this.ledger.fork(history, index));
    twin.decidedBefore = Math.min(this.decidedBefore, this.history.entriesBefore(index));
    twin.watched = Math.min(this.watched, index);
    twin.marked = this.marked.filter((mark) => mark <= index);
    for (const [at, told] of this.explanations) if (at < index) twin.explanations.set(at, told);
    return twin;
  }

  /** The world after `index` events; the same object while the cursor rests there. */
  worldAt(index: number): World {
    if (this.seen?.index !== index) this.seen = this.history.worldAt(index);
    return this.seen;
  }

  explain(index: number): Explanation | undefined {
    if (index < 0 || index >= this.history.length) return undefined;
    const { explanations, history } = this;
    const told = explanations.get(index) ?? history.explain(index);
    explanations.delete(index);
    explanations.set(index, told);
    if (explanations.size > EXPLAINED) explanations.delete(explanations.keys().next().value as number);
    return told;
  }

  stamp(index: number): Stamp | undefined {
    if (index >= this.history.length) return undefined;
    for (let next = this.stamps.length; next <= index; next++) {
      const row = this.history.row(next);
      if (row) this.stamps.push(row);
    }
    return this.stamps.at(index);
  }

  /** What guards look at after `index` events. */
  view(index: number): RunView {
    const { decidedBefore, history, origin } = this;
    return viewOf(history, index, { params: origin.setup.params, decidedBefore });
  }

  /** Marks some more moments; those beyond what was played are seen once it is. */
  mark(moments: readonly number[]): void {
    const all = [...new Set([...this.marked, ...moments])].sort((a, b) => a - b);
    if (all.length > this.marked.length) this.marked = all.slice(0, LIMITS.marked);
  }

  get endTime(): Micros {
    return this.history.row(this.history.length - 1)?.time ?? 0;
  }

  /** As views see it: the same object for as long as nothing in it changed. */
  show(): Branch {
    const { id, name, origin, history, endTime, marked } = this;
    const { length, log } = history;
    const { shown } = this;
    if (shown && shown.name === name && shown.length === length && shown.log === log) {
      const isThere = shown.parent === origin.parent && shown.forkIndex === origin.forkIndex;
      if (isThere && shown.marked === marked) return shown;
    }
    this.shown = { id, name, ...origin, length, endTime, log, marked };
    return this.shown;
  }

  save(): SavedBranch {
    const { id, name, origin, decidedBefore, history, marked } = this;
    return {
      id,
      name,
      parent: origin.parent,
      forkIndex: origin.forkIndex,
      forkTime: origin.forkTime,
      setup: origin.setup,
      seed: origin.seed,
      decidedBefore,
      log: history.log,
      length: history.length,
      ...(marked.length > 0 && { marked }),
    };
  }
}
