/** What really happened before what, by the kernel's own stamps: the judge of lessons about clocks. */
import { happenedBefore, type NodeId, type Stamp, Stamps } from '#kernel';
import type { RunView } from './lesson.ts';

export interface Witnessed extends Stamp {
  /** `P3` is the third event of P. */
  readonly name: string;
  readonly node: NodeId;
}

/** Every event of these nodes, in the order in which they happened. */
export const witnessedAt = ({ history, index }: RunView, nodes: readonly NodeId[]): readonly Witnessed[] => {
  const { ids, size } = history.plan;
  const stamps = new Stamps(size);
  const events: Witnessed[] = [];
  for (let at = 0; at < index; at++) {
    const row = history.row(at);
    if (!row) break;
    stamps.push(row);
    const stamp = stamps.at(at);
    const node = ids[row.node];
    if (!stamp || stamp.lamport === 0 || node === undefined || !nodes.includes(node)) continue;
    events.push({ ...stamp, node, name: `${node}${stamp.vector[row.node]}` });
  }
  return events;
};

export const relationOf = (a: Stamp, b: Stamp): 'before' | 'after' | 'concurrent' => {
  if (happenedBefore(a.vector, b.vector)) return 'before';
  return happenedBefore(b.vector, a.vector) ? 'after' : 'concurrent';
};
