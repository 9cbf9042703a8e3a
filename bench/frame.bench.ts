/**
 * How smoothly a crowd flies (nodes × messages on their way) and a space-time diagram is panned and zoomed (events):
 * milliseconds from frame to frame, p95; and beside it what the main thread works for a frame, which a machine that is
 * busy with other things changes less.
 */
import type { Benches } from './bench.ts';
import { measureFrames } from './frames.ts';
import { once } from './testing/worlds.ts';

/** A message over the usual link is on its way for 2.5 s: slow enough to be followed. */
const SPEED = '0.02';

const bench = (name: string, parameters: Readonly<Record<string, string>>): Benches => {
  const frames = once(() => measureFrames(parameters));
  return {
    [name]: { unit: 'ms a frame (p95)', run: async () => (await frames()).map(({ gap }) => gap) },
    [`${name}.work`]: { unit: 'ms a frame', run: async () => (await frames()).map(({ work }) => work) },
  };
};

export const benches: Benches = {
  ...bench('frame.50x500', { show: 'crowd', nodes: '50', speed: SPEED }),
  ...bench('frame.200x2000', { show: 'crowd', nodes: '200', speed: SPEED }),
  ...bench('frame.diagram1000', { show: 'diagram', events: '1000' }),
  ...bench('frame.diagram10000', { show: 'diagram', events: '10000' }),
};
