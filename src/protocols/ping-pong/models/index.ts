/** The configurations that stateright's own tests assert. */
import type { ReferenceModel } from '#kernel';
import { type PingPongOptions, pingPong } from './ping-pong.ts';

const row = (options: PingPongOptions, distinct: number): ReferenceModel => ({
  model: pingPong(options),
  expected: {
    distinct,
    // Whoever loses the first ping ends the game.
    ...(options.lossy ? { fails: { property: 'reaches-most', steps: 1 } } : {}),
    origin: 'stateright, src/actor/model.rs',
  },
});

export const models: readonly ReferenceModel[] = [
  row({ most: 1, lossy: true, duplicating: true }, 14),
  row({ most: 5, lossy: true, duplicating: true }, 4094),
  row({ most: 5, lossy: false, duplicating: false }, 11),
  row({ most: 5, lossy: false, duplicating: true }, 11),
];
