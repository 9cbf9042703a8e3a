/** Words of the panel. */
import { strings } from '#lesson-kit';

export const STRINGS = strings('lessons/03-time/04-lamport-clocks', {
  row: 'All events in one row',
  noEvents: 'Nothing has happened yet.',
  event: (name: string, number: number) => `${name}, number ${number}`,
  rowLegend: 'By number; of equal numbers the earlier name first.',
  queues: 'Three queues',
  whose: 'Queue of',
  queue: 'Requests',
  missing: 'Still to acknowledge',
  inside: 'inside',
  down: 'is down',
  empty: 'empty',
  nobody: 'nobody',
  wish: (by: string, number: number) => `request of ${by} with number ${number}`,
  queuesLegend: 'A frame marks the own request. Who has none waits for no acknowledgement.',
});
