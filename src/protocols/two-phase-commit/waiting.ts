/** Patience, the same for every role. */
import { type Io, ms } from '#kernel';
import type { Message, Params } from './messages.ts';

export type CommitIo = Io<Message, Params>;

/** Arms a timer of this name, `times` as long as the set-up's patience; none where everybody waits for ever. */
export const wait = (name: string, io: CommitIo, times = 1): void => {
  const { patienceMs } = io.params;
  if (patienceMs > 0) io.timer(name, ms(patienceMs * times));
};
