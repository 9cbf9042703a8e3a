/**
 * What it costs to keep every moment of a run, and to look at any of them: bytes an event, trace included, and the time
 * to a random one of 10,000. Beside them the naive ways: a clone of the world an event, and a replay from the start.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { between, fold, type History } from '#kernel';
import { type Benches, p95, secondsOf } from './bench.ts';
import { once, paxosRun, played, ratios } from './testing/worlds.ts';

const STEPS = 10_000;
const SEEKS = 1_000;
const REPLAYS = 40;
const KEPT_STEPS = 100_000;
const CLONED_STEPS = 2_000;
const REPETITIONS = 5;

const repeat = (sample: (round: number) => number): number[] =>
  Array.from({ length: REPETITIONS }, (_, round) => sample(round));

const collectGarbage = once((): (() => void) => {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
});

/** Bytes of everything that is alive: the heap, and the buffers of typed arrays outside it. */
const bytesAlive = (): number => {
  collectGarbage()();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

/** Bytes a step of what `make` returns. */
const bytesOf = (steps: number, make: () => unknown): number => {
  const before = bytesAlive();
  const made = make();
  const bytes = (bytesAlive() - before) / steps;
  // Looked at after measuring, so that it is alive until then.
  if (made === undefined) throw new Error('nothing was made');
  return bytes;
};

const clones = (history: History): unknown[] =>
  Array.from({ length: history.length }, (_, index) => structuredClone(history.worldAt(index)));

const bytes = once(() => {
  const source = played(paxosRun, CLONED_STEPS);
  bytesOf(CLONED_STEPS, () => played(paxosRun, CLONED_STEPS));
  return {
    kept: repeat(() => bytesOf(KEPT_STEPS, () => played(paxosRun, KEPT_STEPS))),
    naive: repeat(() => bytesOf(CLONED_STEPS, () => clones(source))),
  };
});

/** Evenly over all steps, and the same ones on every day. */
const randomStep = (round: number, place: number): number => between(fold(round, place), 0, STEPS);

const slowest = (count: number, look: (place: number) => void): number =>
  p95(Array.from({ length: count }, (_, place) => 1_000 * secondsOf(() => look(place))));

const seek = once(() => {
  const history = played(paxosRun, STEPS);
  const jump = (round: number) => slowest(SEEKS, (place) => void history.worldAt(randomStep(round, place)));
  const replay = (round: number) =>
    slowest(REPLAYS, (place) => {
      const steps = randomStep(round, place);
      played(paxosRun, steps).worldAt(steps);
    });
  jump(REPETITIONS);
  replay(REPETITIONS);
  return { kept: repeat(jump), naive: repeat(replay) };
});

export const benches: Benches = {
  'history.bytesPerStep': { unit: 'bytes', run: () => bytes().kept },
  'history.bytesPerStep.naive': { unit: 'bytes', run: () => bytes().naive },
  'history.bytesPerStep.ratio': { unit: 'times', run: () => ratios(bytes().naive, bytes().kept) },
  'history.seek': { unit: 'ms', run: () => seek().kept },
  'history.seek.naive': { unit: 'ms', run: () => seek().naive },
  'history.seek.ratio': { unit: 'times', run: () => ratios(seek().naive, seek().kept) },
};
