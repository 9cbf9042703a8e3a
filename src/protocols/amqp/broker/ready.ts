/** Order of a queue's ready messages: priority first, then position. */
import type { Queue, Stored } from './queue.ts';
import type { Ask } from './rules.ts';

const goesBefore = (a: Stored, b: Stored, ask: Ask): boolean =>
  a.priority !== b.priority && ask('priority-first') ? a.priority > b.priority : a.position < b.position;

/** Puts a message at its place; one that came back thus returns to where it was. */
export const inOrder = (ready: readonly Stored[], stored: Stored, ask: Ask): readonly Stored[] => {
  let place = ready.length;
  for (let before = ready[place - 1]; before !== undefined; before = ready[place - 1]) {
    if (!goesBefore(stored, before, ask)) break;
    place -= 1;
  }
  return ready.toSpliced(place, 0, stored);
};

/** A message with a new position behind all others of its priority. */
export const atTail = (queue: Queue, stored: Stored, ask: Ask): Queue => ({
  ...queue,
  ready: inOrder(queue.ready, { ...stored, position: queue.nextPosition }, ask),
  nextPosition: queue.nextPosition + 1,
});
