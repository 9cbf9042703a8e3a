/** The rows of the curriculum's table (part 1, §13.7); its edges are the generated states without the initial one. */
import type { ReferenceModel } from '#kernel';
import { slidingWindow, type WindowOptions } from './window.ts';

const origin = 'curriculum part 1, §13.7: an independent reference checker';

/** Window, modulus, items, capacity. */
type Sizes = readonly [number, number, number, number];

const row = (
  repeat: WindowOptions['repeat'],
  [window, modulus, items, capacity]: Sizes,
  [distinct, edges]: readonly [number, number],
  { bag = false, steps }: { readonly bag?: boolean; readonly steps?: number } = {},
): ReferenceModel => ({
  model: slidingWindow({ repeat, window, modulus, items, capacity, bag }),
  expected: {
    distinct,
    generated: edges + 1,
    ...(steps === undefined ? {} : { fails: { property: 'right-items', steps } }),
    origin,
  },
});

/** Go-back-N with a window of one and two numbers is the alternating bit. */
export const models: readonly ReferenceModel[] = [
  row('go-back', [1, 2, 3, 2], [103, 359]),
  row('go-back', [1, 2, 4, 2], [144, 510]),
  row('go-back', [1, 2, 3, 2], [252, 891], { bag: true, steps: 7 }),
  row('go-back', [1, 3, 4, 2], [505, 2107], { bag: true, steps: 10 }),
  row('go-back', [1, 4, 5, 2], [882, 4067], { bag: true, steps: 13 }),
  row('go-back', [2, 3, 4, 2], [703, 3174]),
  row('go-back', [2, 2, 3, 2], [742, 2652], { steps: 6 }),
  row('go-back', [3, 4, 5, 3], [17_195, 106_202]),
  row('go-back', [3, 3, 4, 3], [17_934, 91_206], { steps: 8 }),
  row('selective', [2, 4, 4, 2], [1336, 6285]),
  row('selective', [2, 4, 5, 2], [1959, 9386]),
  row('selective', [2, 3, 4, 2], [1148, 4127], { steps: 6 }),
];
