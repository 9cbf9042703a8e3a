/** What transactions did to each other, in words: `T3` for a transaction, keys by name, values as `show` shows them. */
import { strings } from '#kernel';

export const STRINGS = strings('checker/judges/transactions', {
  and: (names: readonly string[]) => names.join(' and '),
  before: (first: string, second: string, kind: string, because: string) =>
    `${first} before ${second} (${kind}: ${because})`,
  circle: (steps: string) => `${steps}: a circle, so no order of them exists.`,
  someOrder: 'Some order of the versions explains every read without a circle.',
  everyOrder: (circle: string) =>
    `Whatever the order of the versions, there is a circle. With one of them: ${circle}`,
  serial: 'Running the transactions one after the other explains every read.',
  noSerial: 'No serial order of the transactions explains every read.',
  nothingForbidden: (level: string) => `None of the anomalies that ${level} forbids is in the history.`,
  ambiguous: (why: string) => `Not decided: ${why}, so reads do not tell which write they saw.`,
  because: {
    process: (process: string, before: string) => `${process} ran it after ${before}`,
    realtime: (before: string) => `it began after ${before} had ended`,
    chosenOrder: (value: string, key: string, before: string) =>
      `it wrote ${value} to ${key} over ${before}, if that order is chosen`,
    readWritten: (value: string, key: string) => `it read ${value}, written to ${key}`,
    overwroteRead: (value: string, key: string, version: string) =>
      `it wrote ${value} to ${key} over ${version}, which the former read`,
    readAndOverwrote: (version: string, key: string, value: string) =>
      `it read ${version} from ${key} and wrote ${value} over it`,
    appendedAfter: (value: string, key: string, before: string) =>
      `it appended ${value} to ${key} after ${before}`,
    appendedLast: (key: string, last: string) =>
      `its append to ${key} comes after ${last}, the last that was read`,
    readAppended: (value: string, key: string) => `it read ${value}, appended to ${key}`,
    appendedUnread: (value: string, key: string) =>
      `it appended ${value} to ${key}, which the former had not read`,
  },
  lostUpdate: (names: string, version: string, key: string) =>
    `${names} all read ${version} from ${key} and each wrote it as if alone.`,
  register: {
    twice: (value: string, key: string) =>
      `${value} is written to ${key} more than once or is the initial value`,
    internal: (name: string, value: string, key: string, expected: string) =>
      `${name} reads ${value} from ${key} where its own earlier steps say ${expected}.`,
    unwritten: (name: string, value: string, key: string) =>
      `${name} reads ${value} from ${key}, which nobody wrote.`,
    future: (name: string, value: string, key: string) =>
      `${name} reads ${value} from ${key}, which it writes itself only later.`,
    aborted: (name: string, value: string, key: string, writer: string) =>
      `${name} reads ${value} from ${key}, which ${writer} wrote and aborted.`,
    intermediate: (name: string, value: string, key: string, writer: string) =>
      `${name} reads ${value} from ${key}, which ${writer} overwrote itself before it ended.`,
  },
  list: {
    twice: (value: string, key: string) => `${value} is appended to ${key} more than once`,
    internal: (name: string, list: string, key: string) =>
      `${name} reads ${list} from ${key}, which contradicts what it read or appended itself before.`,
    outOfOrder: (name: string, value: string, key: string, writer: string, previous: string) =>
      `${name} reads ${value} in ${key}, which ${writer} appended right after ${previous}.`,
    duplicate: (name: string, value: string, key: string) =>
      `${name} reads ${value} in ${key}, where it stands twice.`,
    unwritten: (name: string, value: string, key: string) =>
      `${name} reads ${value} in ${key}, which nobody appended.`,
    future: (name: string, value: string, key: string) =>
      `${name} reads ${value} in ${key}, which it appends itself only later.`,
    aborted: (name: string, value: string, key: string, writer: string) =>
      `${name} reads ${value} in ${key}, which ${writer} appended and aborted.`,
    intermediate: (name: string, value: string, key: string, writer: string) =>
      `${name} reads ${value} in ${key}, in the middle of ${writer}, which appended more.`,
    incompatible: (name: string, version: string, key: string, other: string, theirs: string) =>
      `${name} read ${version} from ${key} and ${other} read ${theirs}: neither is a beginning of the other.`,
  },
  unknownStep: (step: string) =>
    `unknown operation ${step} in a transaction; steps are [r key value], [w key value], [append key value]`,
  mixed: (key: string) =>
    `${key} is written where others append; lists and registers cannot be judged together`,
  noList: (key: string, value: string) => `a read of ${key} returns ${value}, which is not a list`,
  unknown: (name: string) => `unknown operation "${name}"; this model judges transactions (txn)`,
  noSteps: 'a transaction must be a list of steps',
});
