/**
 * The runs of one scene: a tree whose branches share their past. One of them is current, with the cursor on it. What is
 * done to a tree beyond growing it is in `branching`.
 */
import type { History, LogEntry, Setup } from '#kernel';
import { OpenBranch, type Origin } from './branch.ts';
import type { Ledger } from './ledger.ts';
import type { Branch, BranchId, Cursor, SavedTree } from './session.ts';
import { STRINGS } from './strings.ts';

export const START: Cursor = { index: 0, time: 0 };

export class Tree {
  readonly scene: string;
  /** In the order in which they came. */
  branches: readonly OpenBranch[] = [];
  private shownId: BranchId = '';
  cursor: Cursor = START;
  private counter = 0;
  private list: readonly Branch[] = [];

  constructor(scene: string) {
    this.scene = scene;
  }

  get currentId(): BranchId {
    return this.shownId;
  }

  set currentId(id: BranchId) {
    if (id !== this.shownId) this.find(this.shownId)?.rest();
    this.shownId = id;
  }

  get current(): OpenBranch {
    return this.find(this.currentId) ?? (this.branches[0] as OpenBranch);
  }

  find(id: BranchId): OpenBranch | undefined {
    return this.branches.find((branch) => branch.id === id);
  }

  nextId(): BranchId {
    do this.counter++;
    while (this.find(`b${this.counter}`));
    return `b${this.counter}`;
  }

  /** A run with a beginning of its own becomes current. */
  plant(setup: Setup, seed: number, history: History, ledger: Ledger, name?: string): OpenBranch {
    const origin: Origin = { parent: null, forkIndex: 0, forkTime: 0, setup, seed };
    const roots = this.branches.filter((branch) => branch.origin.parent === null).length;
    const named = name ?? (roots === 0 ? STRINGS.branch.main : STRINGS.branch.run(roots + 1));
    return this.add(new OpenBranch(this.nextId(), named, origin, history, ledger));
  }

  add(branch: OpenBranch): OpenBranch {
    this.branches = [...this.branches, branch];
    this.currentId = branch.id;
    return branch;
  }

  /** Another future from the cursor becomes current. */
  fork(entries: readonly LogEntry[], name?: string): OpenBranch {
    const forks = this.branches.filter((branch) => branch.origin.parent !== null).length;
    const { index, time } = this.cursor;
    return this.add(
      this.current.leave(this.nextId(), name ?? STRINGS.branch.fork(forks + 1), index, time, entries),
    );
  }

  /** Takes back a fork that could not be played. */
  discard(fork: OpenBranch, back: OpenBranch): void {
    this.branches = this.branches.filter((branch) => branch !== fork);
    this.currentId = back.id;
  }

  show(): readonly Branch[] {
    const shown = this.branches.map((branch) => branch.show());
    const same =
      shown.length === this.list.length && shown.every((branch, place) => branch === this.list[place]);
    if (!same) this.list = shown;
    return this.list;
  }

  save(): SavedTree {
    return {
      scene: this.scene,
      branches: this.branches.map((branch) => branch.save()),
      branch: this.currentId,
      cursor: this.cursor,
    };
  }
}
