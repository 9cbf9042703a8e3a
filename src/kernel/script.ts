/** The scripted client operations that have not begun, and which of them may begin. */
import type { Machine } from './machine.ts';
import { nodeIndex, type Plan } from './plan.ts';
import type { RequestId } from './protocol.ts';
import type { ScriptedOperation } from './scenario.ts';
import type { Micros } from './time.ts';

export class Script {
  /** Indices that have not begun, in order. */
  pending: readonly number[];
  private readonly operations: readonly ScriptedOperation[];
  /** Requests that the begun operations became; commands of an operator have none. */
  private readonly became: Map<number, RequestId>;
  private readonly plan: Plan;

  constructor(plan: Plan, world?: { pending: readonly number[]; became: ReadonlyMap<number, RequestId> }) {
    this.plan = plan;
    this.operations = plan.scenario.operations ?? [];
    this.pending = world?.pending ?? this.operations.map((_, index) => index);
    this.became = new Map(world?.became);
  }

  begin(index: number, request: RequestId): void {
    this.pending = this.pending.filter((other) => other !== index);
    this.became.set(index, request);
  }

  freeze(): { pending: readonly number[]; became: ReadonlyMap<number, RequestId> } {
    return { pending: this.pending, became: this.became.size === 0 ? this.became : new Map(this.became) };
  }

  /** When everything it waits for was answered; null while something is not. */
  private readySince(operation: ScriptedOperation, machine: Machine): Micros | null {
    let since = operation.at;
    for (const needed of operation.after ?? []) {
      const done = this.answered(needed, machine);
      if (done === null) return null;
      since = Math.max(since, done.time);
    }
    return since;
  }

  private answered(index: number, machine: Machine): { time: Micros; event: number } | null {
    const id = this.became.get(index);
    if (id === undefined) return null;
    const request = machine.requests.at(machine.requests.findLast((candidate) => candidate.id === id));
    if (!request) return { time: 0, event: -1 };
    return request.outcome ? { time: request.completed ?? 0, event: request.completedBy ?? -1 } : null;
  }

  /** The answer that allowed this operation to begin, as a trace index. */
  causeOf(index: number, machine: Machine): number {
    const needed = this.operations[index]?.after ?? [];
    return needed.reduce((latest, other) => Math.max(latest, this.answered(other, machine)?.event ?? -1), -1);
  }

  /** True when operation `index` may begin now, whatever the time. */
  ready(index: number, machine: Machine): boolean {
    const operation = this.operations[index];
    if (!operation || !this.pending.includes(index)) return false;
    const cell = machine.cells[nodeIndex(this.plan, operation.client)];
    if (cell?.status !== 'up') return false;
    if (cell.role.client && !cell.role.concurrent && machine.busy(operation.client)) return false;
    return this.readySince(operation, machine) !== null;
  }

  /** The ready operation that comes first (by time, then by place in the script). */
  next(machine: Machine): { index: number; due: Micros } | null {
    if (this.pending.length === 0 || machine.plan.scenario.mode === 'hand') return null;
    let best: { index: number; due: Micros } | null = null;
    for (const index of this.pending) {
      const operation = this.operations[index] as ScriptedOperation;
      if (best && operation.at >= best.due) continue;
      if (!this.ready(index, machine)) continue;
      const due = this.readySince(operation, machine) as Micros;
      if (!best || due < best.due) best = { index, due };
    }
    return best;
  }
}
