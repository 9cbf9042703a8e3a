/**
 * Transaction commit as a specification: what any atomic commitment must look like, with no messages at all.
 * Gray & Lamport, Consensus on Transaction Commit (2006), module TCommit.
 */
import { cellsOf, type Model, type ModelAction } from '#kernel';
import { consistent, managers, mayEnd, type RmState } from './states.ts';

export const transactionCommit = (count: number): Model => {
  const names = managers(count);
  const rms = cellsOf<string, RmState>('rm', names, 'working');
  const actions = rms.flatMap((rm, i): ModelAction[] => [
    {
      name: `${names[i]} prepares`,
      run(step) {
        if (step.get(rm) !== 'working') return false;
        step.set(rm, 'prepared');
        return true;
      },
    },
    {
      name: `${names[i]} commits`,
      run(step) {
        // Allowed only once everybody is prepared or has committed.
        if (step.get(rm) !== 'prepared') return false;
        if (!rms.every((other) => ['prepared', 'committed'].includes(step.get(other)))) return false;
        step.set(rm, 'committed');
        return true;
      },
    },
    {
      name: `${names[i]} aborts`,
      run(step) {
        // Allowed as long as nobody has committed.
        if (!['working', 'prepared'].includes(step.get(rm))) return false;
        if (rms.some((other) => step.get(other) === 'committed')) return false;
        step.set(rm, 'aborted');
        return true;
      },
    },
  ]);
  return {
    id: `transaction-commit-${count}`,
    title: `Transaction commit, the specification, ${count} resource managers`,
    source: 'Gray & Lamport 2006; TLA+ examples, transaction_commit/TCommit',
    cells: rms,
    actions,
    properties: [consistent(rms), mayEnd(rms, 'committed'), mayEnd(rms, 'aborted')],
  };
};
