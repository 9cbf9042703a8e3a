/**
 * One process's view: is there an order of all writes and this process's reads in which each read returns the latest
 * write, and which keeps the given edges? Decided without search (Bouajjani, Enea, Guerraoui, Hamza, "On verifying
 * causal consistency", POPL 2017, §5): a write that precedes a read of another write's value must precede that write;
 * such edges are added until nothing changes. The view exists if no cycle arises. This needs the reads of the view to
 * follow one another, which the caller's edges must say.
 */
import type { Meter } from '../budget.ts';
import { sayOperation } from '../history.ts';
import { type Reach, Relation } from '../relation.ts';
import type { Dependency } from '../verdict.ts';
import { INITIAL, type RegisterHistory } from './reads-from.ts';
import { STRINGS } from './strings.ts';

export type AddEdges = (relation: Relation) => void;

const say = (registers: RegisterHistory, operation: number): string => {
  const found = registers.history.operations[operation];
  return found === undefined ? '' : sayOperation(found);
};

export const addReadsFrom = (relation: Relation, registers: RegisterHistory, read: number): void => {
  const write = registers.readsFrom.get(read);
  if (write === undefined || write === INITIAL) return;
  relation.add(write, read, 'reads from', STRINGS.readsFrom(say(registers, read), say(registers, write)));
};

const addInitial = (relation: Relation, registers: RegisterHistory, read: number): void => {
  if (registers.readsFrom.get(read) !== INITIAL) return;
  for (const write of registers.writesTo.get(registers.objectOf(read)) ?? [])
    relation.add(
      read,
      write,
      'overwritten',
      STRINGS.readsInitial(say(registers, read), say(registers, write)),
    );
};

/** @returns how many edges were new. */
const saturate = (
  relation: Relation,
  reach: Reach,
  registers: RegisterHistory,
  reads: readonly number[],
): number => {
  let added = 0;
  for (const read of reads) {
    const source = registers.readsFrom.get(read) ?? INITIAL;
    if (source === INITIAL) continue;
    for (const write of registers.writesTo.get(registers.objectOf(read)) ?? []) {
      if (write === source || !reach.has(write, read) || reach.has(write, source)) continue;
      added += 1;
      relation.add(
        write,
        source,
        'overwritten',
        STRINGS.laterWrite(say(registers, write), say(registers, read), say(registers, source)),
      );
    }
  }
  return added;
};

/** @returns a cycle that makes the view impossible, empty when there is a view. @throws Spent */
export const impossibleView = (
  registers: RegisterHistory,
  reads: readonly number[],
  addEdges: AddEdges,
  meter: Meter,
): readonly Dependency[] => {
  const relation = new Relation(registers.history.operations.length, meter);
  addEdges(relation);
  for (const read of reads) {
    addReadsFrom(relation, registers, read);
    addInitial(relation, registers, read);
  }
  let added = 1;
  while (added > 0) {
    meter.look();
    const reach = relation.reach();
    if (reach === undefined) break;
    added = saturate(relation, reach, registers, reads);
    reach.release();
  }
  const cycle = added > 0 ? relation.cycle() : [];
  relation.dispose();
  return cycle;
};
