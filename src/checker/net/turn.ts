/** What one step does to the state: collected first, because a step may touch the same cell twice. */
import type { ModelStep, Operation, RequestId } from '#kernel';
import type { MailCell } from './cells.ts';
import type { Branch } from './handlers.ts';
import { intoBag, intoQueue, type Mail } from './letters.ts';
import type { Local } from './local.ts';
import type { Network } from './network.ts';
import { type Asked, answered, clientOf } from './requests.ts';

export class Turn {
  private readonly net: Network;
  private readonly step: ModelStep;
  private readonly asked = new Map<number, readonly Asked[]>();
  /** The mailbox from which a letter was taken, and what is in it now. */
  private taken: { readonly cell: MailCell; mail: Mail } | null = null;

  constructor(net: Network, step: ModelStep) {
    this.net = net;
    this.step = step;
  }

  take(cell: MailCell, mail: Mail): void {
    this.taken = { cell, mail };
  }

  askedBy(node: number): readonly Asked[] {
    const cell = this.net.cells.asked[node];
    return this.asked.get(node) ?? (cell ? this.step.get(cell) : []);
  }

  isBusy(node: number): boolean {
    return this.askedBy(node).some(({ outcome }) => outcome === null);
  }

  /** A client's request begins; an operator's command has no name. */
  begin(node: number, operation: Operation): RequestId {
    if (!this.net.plan.roles[node]?.client) return '';
    const mine = this.askedBy(node);
    const id = `${this.net.nameOf(node)}.${mine.length + 1}`;
    const before = this.net.setting.order === false ? null : this.answeredSoFar();
    this.asked.set(node, [...mine, { id, operation, outcome: null, before }]);
    return id;
  }

  private answeredSoFar(): RequestId[] {
    return this.net.cells.asked.flatMap((_, node) => answered(this.askedBy(node))).sort();
  }

  /** Carries out what a handler wanted: state, timers, messages, answers. */
  carry(node: number, before: Local, branch: Branch): void {
    const { net, step } = this;
    if (branch.local !== before) step.set(net.local(node), branch.local);
    for (const id of branch.sent) this.send(id);
    for (const { request, outcome } of branch.answers) this.answer(request, outcome);
  }

  private send(id: number): void {
    const { net, step, taken } = this;
    const { from, to } = net.letters.at(id);
    const cut = net.cells.cuts[from * net.plan.size + to];
    if (from !== to && cut && step.get(cut)) return;
    const cell = net.mailCell(from, to);
    if (taken?.cell === cell) taken.mail = (net.isFifo(from, to) ? intoQueue : intoBag)(taken.mail, id);
    else step.grow(cell, id);
  }

  private answer(request: RequestId, outcome: Asked['outcome']): void {
    const node = this.net.plan.indexOf.get(clientOf(request));
    const mine = node === undefined ? [] : this.askedBy(node);
    if (node === undefined || !mine.some(({ id }) => id === request))
      throw new Error(`a handler answered request "${request}", which nobody made`);
    this.asked.set(
      node,
      mine.map((one) => (one.id === request && one.outcome === null ? { ...one, outcome } : one)),
    );
  }

  /** Writes down what was collected. */
  done(): true {
    const { net, step } = this;
    if (this.taken) step.set(this.taken.cell, this.taken.mail);
    for (const [node, asked] of this.asked) {
      const cell = net.cells.asked[node];
      if (cell) step.set(cell, asked);
    }
    return true;
  }
}
