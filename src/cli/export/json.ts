/** The lab's own file: the Run, the moment that was played to, and the hash of the world there. */
import { type History, hashWorld, type Run } from '#kernel';
import { encodeRunFile } from '#lab/run-file';

export const toRunFile = (history: History, run: Run): string => {
  const world = history.worldAt(history.length);
  return encodeRunFile({
    run,
    cursor: { index: history.length, time: world.time },
    hash: hashWorld(world),
  });
};
