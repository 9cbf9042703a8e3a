/** Sentences of the judges. Operations, keys and values come as `sayOperation`, `showKey` and `show` say them. */
import { sayCount, strings } from '#kernel';

export const STRINGS = strings('checker/judges', {
  inLine: (line: number, says: string) => `line ${line}: ${says}`,
  noTime: (operation: string) => `${operation} has no usable time`,
  answerFirst: (operation: string) => `the answer to "${operation}" comes before its question`,
  overlap: (later: string, earlier: string) =>
    `"${later}" begins before "${earlier}" of the same process has ended, so the process has no order`,
  noModel: (name: string, known: string) => `no model is called "${name}"; there are ${known}`,
  notDecided: (why: string, situations: number) =>
    `Not decided: ${why} after ${situations === 1 ? '1 situation' : `${sayCount(situations)} situations`}.`,
  spent: {
    steps: (steps: number) => `the budget of ${sayCount(steps)} steps is spent`,
    cancelled: 'it was cancelled',
    memory: (mebibytes: number) => `the memory budget of ${mebibytes} MiB is spent`,
  },
  linearizable: {
    holds: (type: string) =>
      `Every operation can be thought to happen at one moment between its question and its answer (${type}).`,
    noOrder: (operation: string) =>
      `No order of the operations that respects real time explains ${operation}.`,
    noOrderOf: (key: string, operation: string) =>
      `No order of the operations on ${key} that respects real time explains ${operation}.`,
    quoted: (operation: string) => `"${operation}"`,
    quotedWithLine: (operation: string, line: number) => `"${operation}" (line ${line})`,
  },
  sequential: {
    holds: "One order of all operations explains every answer and keeps each process's own order.",
    fails: "No order of all operations explains every answer and keeps each process's own order.",
    furthest: (operation: string) => `The furthest any order gets is before "${operation}".`,
  },
  types: {
    unknown: (name: string, known: string) => `no data type is called "${name}"; there are ${known}`,
    none: (known: string) => `no data type has all the operations of this history; name one of ${known}`,
    operation: (name: string, known: string) => `unknown operation "${name}"; known are ${known}`,
    operationOf: (name: string, type: string, known: string) =>
      `unknown operation "${name}"; a ${type} has ${known}`,
    cas: 'cas needs two values: [expected, replacement]',
  },
});
