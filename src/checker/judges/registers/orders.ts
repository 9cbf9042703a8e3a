/** The edges that the models demand of a process's view. */

import type { Relation } from '../relation.ts';
import type { RegisterHistory } from './reads-from.ts';
import { STRINGS } from './strings.ts';
import { addReadsFrom } from './view.ts';

const addChain = (relation: Relation, operations: readonly number[], because: string): void => {
  for (let place = 1; place < operations.length; place += 1)
    relation.add(operations[place - 1] as number, operations[place] as number, 'program order', because);
};

const addLateWrites = (
  relation: Relation,
  registers: RegisterHistory,
  counts: (operation: number) => boolean,
): void => {
  for (const { write, after } of registers.lateWrites) {
    const process = registers.history.operations[write]?.process ?? '';
    const before = (registers.processes.get(process) ?? []).filter(
      (operation) => after !== undefined && operation <= after && counts(operation),
    );
    const last = before.at(-1);
    if (last !== undefined) relation.add(last, write, 'program order', STRINGS.askedInOrder(process));
  }
};

const readsOf = (registers: RegisterHistory, process: string): readonly number[] =>
  (registers.processes.get(process) ?? []).filter((operation) => !registers.isWrite(operation));

/** What `process` read, one after the other. */
export const addReadOrder = (relation: Relation, registers: RegisterHistory, process: string): void =>
  addChain(relation, readsOf(registers, process), STRINGS.readInOrder(process));

/** Every process's writes, one after the other. */
export const addWriteOrder = (relation: Relation, registers: RegisterHistory): void => {
  for (const [process, operations] of registers.processes)
    addChain(relation, operations.filter(registers.isWrite), STRINGS.wroteInOrder(process));
  addLateWrites(relation, registers, registers.isWrite);
};

/** Every read before the later writes of the same process, and what it returned before it. */
export const addReadsBeforeWrites = (relation: Relation, registers: RegisterHistory): void => {
  for (const [process, operations] of registers.processes) {
    addReadOrder(relation, registers, process);
    let lastRead: number | undefined;
    for (const operation of operations) {
      if (!registers.isWrite(operation)) lastRead = operation;
      else if (lastRead !== undefined)
        relation.add(lastRead, operation, 'program order', STRINGS.readThenWrote(process));
    }
  }
  addLateWrites(relation, registers, (operation) => !registers.isWrite(operation));
  for (const read of registers.readsFrom.keys()) addReadsFrom(relation, registers, read);
};

/** All operations of `process` in its order, and every other process's writes in theirs. */
export const addPipelinedOrder = (relation: Relation, registers: RegisterHistory, process: string): void => {
  addWriteOrder(relation, registers);
  addChain(relation, registers.processes.get(process) ?? [], STRINGS.askedInOrder(process));
  addOwnLateWrites(relation, registers, process);
};

const addOwnLateWrites = (relation: Relation, registers: RegisterHistory, process: string): void =>
  addLateWrites(
    relation,
    registers,
    (operation) => registers.history.operations[operation]?.process === process,
  );

/** Causal order: program order of every process and reads-from, to be closed transitively. */
export const addCausalOrder = (relation: Relation, registers: RegisterHistory): void => {
  for (const [process, operations] of registers.processes)
    addChain(relation, operations, STRINGS.askedInOrder(process));
  addLateWrites(relation, registers, () => true);
  for (const read of registers.readsFrom.keys()) addReadsFrom(relation, registers, read);
};
