/** Why the models of registers say no, in words. Operations come as `sayOperation` says them. */
import { strings } from '#kernel';

export const STRINGS = strings('checker/judges/registers', {
  holds: 'Every process can explain what it read by such an order of the writes.',
  circle: (steps: string) => `These would all have to hold, and go in a circle: ${steps}.`,
  before: (first: string, second: string, because: string) => `"${first}" before "${second}" (${because})`,
  askedInOrder: (process: string) => `${process} asked for them in this order`,
  readInOrder: (process: string) => `${process} read in this order`,
  wroteInOrder: (process: string) => `${process} wrote in this order`,
  readThenWrote: (process: string) => `${process} read before it wrote`,
  wroteThenRead: (process: string) => `${process} wrote before it read`,
  readsOlder: 'the read returns what was there before that write',
  readsFrom: (read: string, write: string) => `"${read}" returns what "${write}" wrote`,
  readsInitial: (read: string, write: string) =>
    `"${read}" still returns the initial value, so it comes before "${write}"`,
  laterWrite: (write: string, read: string, source: string) =>
    `"${write}" comes before "${read}", which returns what "${source}" wrote, so the latter is the later write`,
  unknown: (name: string) =>
    `unknown operation "${name}"; this model is defined for registers with read and write`,
  twice: (value: string) =>
    `The value ${value} is written more than once (or is the initial value), so a read does not tell which write it saw.`,
  twiceTo: (value: string, key: string) =>
    `The value ${value} is written more than once to ${key} (or is the initial value), so a read does not tell which write it saw.`,
  unwritten: (read: string) => `"${read}" returns a value that nobody wrote.`,
});
