/** A store on which whole transactions run one after the other: the data type of serial execution. */
import type { DataType } from '../datatypes/datatype.ts';
import { sameValue, type Value } from '../value.ts';
import { type Step, speaksOfLists, type Transaction } from './transaction.ts';

type Contents = { readonly [key: string]: Value };

const empty = (isLists: boolean, initial: Value): Value => (isLists ? [] : initial);

/** Operations must be those of the transactions, in the same order, with their index as argument. */
export const storeOf = (transactions: readonly Transaction[], initial: Value): DataType => {
  const isLists = speaksOfLists(transactions);
  const run = (contents: Contents, { does, key, value = null }: Step): Contents | undefined => {
    const now = contents[key] ?? empty(isLists, initial);
    if (does === 'write') return { ...contents, [key]: value };
    if (does === 'append') return { ...contents, [key]: [...(now as readonly Value[]), value] };
    return sameValue(now, value ?? empty(isLists, initial)) ? contents : undefined;
  };
  return {
    name: 'transactional store',
    functions: ['txn'],
    initial: () => ({}),
    apply: (state, operation) => {
      let contents: Contents | undefined = state as Contents;
      for (const step of transactions[operation.argument as number]?.steps ?? []) {
        if (step.does === 'read' && step.value === undefined) continue;
        contents = run(contents, step);
        if (contents === undefined) return undefined;
      }
      return contents;
    },
    isRead: (operation) =>
      transactions[operation.argument as number]?.steps.every(({ does }) => does === 'read') === true,
  };
};
