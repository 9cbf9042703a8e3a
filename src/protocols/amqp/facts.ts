/** The lines on the broker's card. */
import type { Fact } from '#kernel';
import { type Queue, readyCount } from './broker/index.ts';
import type { BrokerState } from './messages.ts';

/** Names in a row, or a dash. */
export const bodies = (names: readonly string[]): string => (names.length === 0 ? '—' : names.join(' '));

const queueFact = (queue: Queue): Fact => {
  const ready = [...queue.returned, ...queue.ready].map(({ message }) => message.body);
  const out = queue.unacked.map(({ message }) => message.body);
  return {
    label: queue.name,
    value: out.length === 0 ? bodies(ready) : `${bodies(ready)} · out: ${bodies(out)}`,
    where: queue.durable ? 'disk' : 'memory',
  };
};

/** At most this many queues; the picture of exchanges and queues shows them all. */
const QUEUES_SHOWN = 4;

export const brokerFacts = ({ broker, ledger }: BrokerState): readonly Fact[] => {
  const queues = [...broker.queues.values()];
  const gone = ledger.gone.filter(({ reason }) => reason !== 'dead-lettered');
  const waiting = queues.reduce((sum, queue) => sum + readyCount(queue), 0);
  return queues.length <= QUEUES_SHOWN
    ? [
        ...queues.map(queueFact),
        { label: 'gone', value: bodies(gone.map(({ body }) => body)), where: 'memory' },
      ]
    : [
        { label: 'queues', value: String(queues.length), where: 'disk' },
        { label: 'ready', value: String(waiting), where: 'memory' },
        { label: 'gone', value: String(gone.length), where: 'memory' },
      ];
};
