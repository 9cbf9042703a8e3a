/** The runs of one scene: a tree whose branches share their past. One of them is current, with the cursor on it. */
import type { History, LogEntry, Setup } from '#kernel';
import { OpenBranch, type Origin } from './branch.ts';
import { bequeath, heirOf, sharedEvents } from './kinship.ts';
import type { Ledger } from './ledger.ts';
import type { Branch, BranchId, Cursor, SavedBranch, SavedTree } from './session.ts';
import { STRINGS } from './strings.ts';

export const START: Cursor = { index: 0, time: 0 };

export class Tree {
  readonly scene: string;
  private order: OpenBranch[] = [];
  private currentId: BranchId = '';
  cursor: Cursor = START;
  private counter = 0;
  private list: readonly Branch[] = [];

  constructor(scene: string) {
    this.scene = scene;
  }

  get branches(): readonly OpenBranch[] {
    return this.order;
  }

  get current(): OpenBranch {
    return this.find(this.currentId) ?? (this.order[0] as OpenBranch);
  }

  find(id: BranchId): OpenBranch | undefined {
    return this.order.find((branch) => branch.id === id);
  }

  private nextId(): BranchId {
    do this.counter++;
    while (this.find(`b${this.counter}`));
    return `b${this.counter}`;
  }

  /** A run with a beginning of its own becomes current. */
  plant(setup: Setup, seed: number, history: History, ledger: Ledger, name?: string): OpenBranch {
    const origin: Origin = { parent: null, forkIndex: 0, forkTime: 0, setup, seed };
    const roots = this.order.filter((branch) => branch.origin.parent === null).length;
    const named = name ?? (roots === 0 ? STRINGS.branch.main : STRINGS.branch.run(roots + 1));
    return this.add(new OpenBranch(this.nextId(), named, origin, history, ledger));
  }

  add(branch: OpenBranch): OpenBranch {
    this.order.push(branch);
    this.currentId = branch.id;
    return branch;
  }

  /** Another future from the cursor becomes current. */
  fork(entries: readonly LogEntry[], name?: string): OpenBranch {
    const forks = this.order.filter((branch) => branch.origin.parent !== null).length;
    const { index, time } = this.cursor;
    return this.add(
      this.current.leave(this.nextId(), name ?? STRINGS.branch.fork(forks + 1), index, time, entries),
    );
  }

  /** The cursor stays where it is when that branch knows the moment, else it stands at the end of what is known there. */
  open(id: BranchId): boolean {
    const branch = this.find(id);
    if (!branch) return false;
    const { time, index } = this.cursor;
    const shared = sharedEvents(this.order, this.current, branch);
    this.currentId = id;
    if (index > shared) {
      const kept = Math.min(time, branch.endTime);
      this.cursor = { index: branch.history.indexAt(kept), time: kept };
    }
    return true;
  }

  /** The way back to the tree as it is now: its branches, their origins, the current one and the cursor. */
  remember(): () => void {
    const { order, currentId, cursor } = this;
    const origins = order.map((branch) => branch.origin);
    return () => {
      this.order = order;
      this.currentId = currentId;
      this.cursor = cursor;
      order.forEach((branch, place) => {
        branch.origin = origins[place] as Origin;
      });
    };
  }

  /** Takes a branch away; those that left it hang on its heir. Returns the way back, or `null` for the last branch. */
  remove(id: BranchId): (() => void) | null {
    const gone = this.find(id);
    if (!gone || this.order.length === 1) return null;
    const back = this.remember();
    const { order } = this;
    const heir = heirOf(order, gone);
    if (this.currentId === id) this.open(heir.id);
    bequeath(order, gone, heir);
    this.order = order.filter((branch) => branch !== gone);
    return back;
  }

  /**
   * Takes in the branches of another tree under fresh ids, each made open by `replay`. The branch and the moment that
   * were looked at there are looked at here. Names that are taken get a number.
   */
  adopt(saved: SavedTree, replay: (branch: SavedBranch) => OpenBranch): void {
    const fresh = new Map(saved.branches.map(({ id }) => [id, this.nextId()]));
    for (const branch of saved.branches)
      this.add(
        replay({
          ...branch,
          id: fresh.get(branch.id) as BranchId,
          parent: fresh.get(branch.parent ?? '') ?? null,
          name: this.freeName(branch.name),
        }),
      );
    this.mend();
    this.currentId = fresh.get(saved.branch) ?? this.currentId;
    this.cursor = this.cursorIn(saved.cursor);
  }

  /** `cursor`, as far as the current branch knows it. */
  cursorIn(cursor: Cursor): Cursor {
    const { history } = this.current;
    const index = Math.min(cursor.index, history.length);
    const last = history.row(index - 1)?.time ?? 0;
    const next = history.row(index)?.time ?? Number.POSITIVE_INFINITY;
    return { index, time: index < cursor.index ? last : Math.min(Math.max(cursor.time, last), next) };
  }

  private freeName(name: string): string {
    const taken = new Set(this.order.map((branch) => branch.name));
    let free = name;
    for (let number = 2; taken.has(free); number++) free = `${name} ${number}`;
    return free;
  }

  /** The same branch with another log, its first `index` events kept. What had left it later leaves it there. */
  regrow(branch: OpenBranch, index: number, log: readonly LogEntry[]): OpenBranch {
    const entries = log.slice(branch.history.entriesBefore(index));
    const fresh = branch.leave(branch.id, branch.name, index, branch.worldAt(index).time, entries);
    fresh.origin = branch.origin;
    fresh.decidedBefore = log.length;
    this.order = this.order.map((one) => (one === branch ? fresh : one));
    for (const one of this.order)
      if (one.origin.parent === branch.id && one.origin.forkIndex > index)
        one.origin = { ...one.origin, forkIndex: index, forkTime: fresh.worldAt(index).time };
    return fresh;
  }

  /** Takes back a fork that could not be played. */
  discard(fork: OpenBranch, back: OpenBranch): void {
    this.order = this.order.filter((branch) => branch !== fork);
    this.currentId = back.id;
  }

  /** Makes origins that came from outside true: parents that exist, fork points within what the parent played. */
  mend(): void {
    for (const branch of this.order) {
      const { origin } = branch;
      const parent = this.find(origin.parent ?? '');
      const known = parent !== undefined && parent !== branch && !descends(this, parent, branch);
      const forkIndex = known ? Math.min(origin.forkIndex, parent.history.length, branch.history.length) : 0;
      branch.origin = { ...origin, parent: known ? parent.id : null, forkIndex };
    }
  }

  show(): readonly Branch[] {
    const shown = this.order.map((branch) => branch.show());
    const same =
      shown.length === this.list.length && shown.every((branch, place) => branch === this.list[place]);
    if (!same) this.list = shown;
    return this.list;
  }

  save(): SavedTree {
    return {
      scene: this.scene,
      branches: this.order.map((branch) => branch.save()),
      branch: this.currentId,
      cursor: this.cursor,
    };
  }
}

const descends = (tree: Tree, branch: OpenBranch, from: OpenBranch): boolean => {
  const met = new Set<OpenBranch>();
  for (let at: OpenBranch | undefined = branch; at && !met.has(at); at = tree.find(at.origin.parent ?? '')) {
    if (at === from) return true;
    met.add(at);
  }
  return false;
};
