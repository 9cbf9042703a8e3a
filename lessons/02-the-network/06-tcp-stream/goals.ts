/** What steps and challenges ask of a run. */
import { type MessageId, messageId, ms } from '#kernel';
import { isQuiet, type RunView, statusOf } from '#lesson-kit';
import {
  inOrder,
  type Message,
  type Receiver,
  receiverIn,
  type Sender,
  senderIn,
} from '#protocols/tcp-stream';

/** A sender that is down is as one that has not begun: its memory is gone. */
export const senderOf = ({ world, history }: RunView): Sender =>
  senderIn(world) ?? (senderIn(history.worldAt(0)) as Sender);
export const receiverOf = ({ world }: RunView): Receiver | null => receiverIn(world);
export const dueOf = (run: RunView): number => receiverOf(run)?.due ?? 0;

export const isInOrder = ({ world }: RunView): boolean => inOrder.holds(world);
export const isOutOfOrder = (run: RunView): boolean => !isInOrder(run);

/** How often the receiver got segment `item`. */
export const arrivals = (run: RunView, item: number): number => {
  let count = 0;
  for (let index = 0; index < run.index; index++) {
    if (run.history.row(index)?.kind !== 'deliver') continue;
    const body = run.history.explain(index).message?.body as Message | undefined;
    if (body?.type === 'data' && body.item === item) count++;
  }
  return count;
};

export const heldOf = ({ world, history }: RunView): MessageId[] =>
  world.flights.filter(({ held }) => held).map((flight) => messageId(history.plan.ids, flight));

/** Nothing was taken from the network by hand: what was sent again was not lost, only late. */
const nothingWasLost = ({ log }: RunView): boolean =>
  log.every(({ act }) => act.do !== 'drop' && act.do !== 'cut');

export const isSpurious = (run: RunView): boolean => {
  const { base, record } = senderOf(run);
  const [first] = record.resent;
  return first !== undefined && base > first && arrivals(run, first) >= 2 && nothingWasLost(run);
};

const total = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + size, 0);

/** All that was written in two writes or more has been read, in other pieces. */
export const isReadInOtherPieces = (run: RunView): boolean => {
  const { writes } = senderOf(run).record;
  const reads = receiverOf(run)?.record.reads ?? [];
  return writes.length >= 2 && total(reads) === total(writes) && reads.join() !== writes.join();
};

const ROUND = ms(100);

/** Round trips from the beginning until `count` segments have arrived, begun ones counted. */
export const roundsUntilNow = (run: RunView): number => Math.ceil((run.world.time - ms(10)) / ROUND);

/** What the program had dealt with when the receiver died; `null` while it lives. */
export const dealtWith = (run: RunView): number | null => {
  if (statusOf(run, 'R') !== 'down') return null;
  for (let index = run.index; index >= 0; index--) {
    const state = receiverIn(run.history.worldAt(index));
    if (state) return state.processed;
  }
  return 0;
};

export const isStuck = (run: RunView): boolean =>
  isQuiet(run.world) && senderOf(run).base < senderOf(run).queue.length;
