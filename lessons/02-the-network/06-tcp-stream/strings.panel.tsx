/** Words of the panel. */
import { strings } from '#lesson-kit';

export const STRINGS = strings('lessons/02-the-network/06-tcp-stream', {
  tape: 'The stream, segment by segment',
  states: {
    waiting: 'not sent',
    flying: 'under way',
    early: 'early at R',
    delivered: 'delivered',
    acked: 'acknowledged',
    wrong: 'delivered wrongly',
  },
  segment: (item: number, state: string) => `segment ${item}: ${state}`,
  numbers: (modulus: number) => `Sequence numbers, modulo ${modulus}`,
  place: (number: number, sends: boolean, due: boolean) =>
    `number ${number}${sends ? ', in the window of S' : ''}${due ? ', due at R' : ''}`,
  window: 'window of S',
  due: 'due at R',
  many: 'There are 2³² sequence numbers: they do not come round here.',
  down: 'R is down.',
  growth: 'Congestion window over time',
  timeout: 'Timeout over time',
  now: (value: number, unit: string) => `now ${value}${unit}`,
  segments: ' segments',
  ms: ' ms',
});
