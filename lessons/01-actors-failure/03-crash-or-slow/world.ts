/** A monitor, its target, and one link whose delays have a tail. */
import { type Micros, ms, type Scenario } from '#kernel';
import type { ParameterValues, Positions } from '#lesson-kit';
import type { Params } from '#protocols/failure-detector';

/** Tenths of an exponential distribution of mean 1, in thousandths; the last stands for all that is longer. */
const EXPONENTIAL = [0, 105, 223, 357, 511, 693, 916, 1204, 1609, 2303, 6000];

/** At least `least` ms, and on average `tail` ms more. */
const latencyOf = (least: number, tail: number): readonly Micros[] =>
  tail === 0 ? [ms(least)] : EXPONENTIAL.map((thousandths) => ms(least) + thousandths * tail);

export const paramsOf = (params: ParameterValues): Params => ({
  target: 'Q',
  period: ms(Number(params.period)),
  deadline: ms(Number(params.deadline)),
  misses: Number(params.misses),
  growth: ms(Number(params.growth)),
});

export const scenario = (
  params: ParameterValues,
): Omit<Scenario, 'protocol' | 'seed' | 'mode' | 'rulesOff'> => ({
  nodes: [
    { id: 'P', role: 'monitor' },
    { id: 'Q', role: 'target' },
  ],
  link: {
    latency: latencyOf(Number(params.latency), Number(params.tail)),
    lossPpm: Number(params.loss) * 10_000,
  },
  params: paramsOf(params),
});

export const positions = (): Positions => ({ P: { x: 0.22, y: 0.45 }, Q: { x: 0.78, y: 0.45 } });
