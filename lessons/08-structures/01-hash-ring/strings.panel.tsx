/** Words of the picture of the ring. */
import { strings } from '#lesson-kit';

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

export const STRINGS = strings('lessons/08-structures/01-hash-ring', {
  title: 'Ring',
  circle: (keys: number, members: number) =>
    `${keys.toLocaleString('en')} keys on a circle, coloured by their owner; ${members} servers`,
  view: (version: number, members: readonly string[]) => `View ${version}: ${members.join(' ')}`,
  moved: (count: number, keys: number, to: readonly string[]) =>
    count === 0
      ? 'No key has moved.'
      : `${count.toLocaleString('en')} of ${keys.toLocaleString('en')} keys moved (${percent(count / keys)}): ${to.join(', ')}`,
  movedTo: (count: number, server: string) => `${count.toLocaleString('en')} to ${server}`,
  load: (server: string, count: number, share: number) =>
    `${server}: ${count.toLocaleString('en')} keys, ${percent(share)}`,
  loads: 'Keys of each server',
  mean: (ratio: number) => `The largest share is ${ratio.toFixed(2)} times the mean.`,
  legend: 'Dots within the circle: keys at their hash. Those that moved with the last view drift out of it.',
});
