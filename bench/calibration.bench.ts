/** How fast this machine is today: a fixed loop, so that figures of different days and machines can be compared. */
import { type Benches, secondsOf } from './bench.ts';

const OPERATIONS = 50_000_000;
const REPETITIONS = 5;

/** Integer mixing in a typed array: multiplication, shift, load and store, as in the hot paths of the kernel. */
const loop = (table: Uint32Array): number => {
  let x = 1;
  for (let i = 0; i < OPERATIONS; i += 1) {
    x = (Math.imul(x ^ (x >>> 15), 0x2c1b3c6d) + (table[x & 1023] ?? 0)) | 0;
    table[i & 1023] = x;
  }
  return x;
};

export const benches: Benches = {
  calibration: {
    unit: 'M operations/s',
    run: () => {
      const table = new Uint32Array(1024);
      loop(table);
      return Array.from({ length: REPETITIONS }, () => OPERATIONS / secondsOf(() => void loop(table)) / 1e6);
    },
  },
};
