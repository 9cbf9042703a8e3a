/** The line of consumers: higher priority first, then whoever waited longest (rabbit_queue_consumers). */
import { type Consumer, consumerOf, type Queue, withConsumer } from './queue.ts';

/** At the end of the consumers of the same priority; unchanged when it stands there already. */
export const joinLine = (queue: Queue, consumer: Consumer): Queue => {
  if (queue.line.includes(consumer.id)) return queue;
  const behind = queue.line.findIndex((id) => (consumerOf(queue, id)?.priority ?? 0) < consumer.priority);
  return { ...queue, line: queue.line.toSpliced(behind < 0 ? queue.line.length : behind, 0, consumer.id) };
};

export const leaveLine = (queue: Queue, id: string): Queue => ({
  ...queue,
  line: queue.line.filter((other) => other !== id),
});

/** Sends whoever was just served to the end. */
export const rotate = (queue: Queue, consumer: Consumer): Queue =>
  joinLine(leaveLine(queue, consumer.id), consumer);

export const hasCredit = (consumer: Consumer): boolean => consumer.credit === null || consumer.credit > 0;

/** Changes how many more messages a consumer may be handed; no limit stays no limit. */
export const addCredit = (queue: Queue, consumer: Consumer, count: number): Queue =>
  consumer.credit === null ? queue : withConsumer(queue, { ...consumer, credit: consumer.credit + count });
