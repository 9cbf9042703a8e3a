/** Two hills, a valley between them, and messengers through it. */
import { ms, type NodeSpec } from '#kernel';
import type { LessonDefinition, ParameterValues, Positions } from '#lesson-kit';
import type { Params, Policy } from '#protocols/lost-messages';

const EVENING = 20;
/** Every word of the chain has time to arrive before dawn, if it arrives at all. */
const REST = 60;

export const dawnOf = (params: ParameterValues): number =>
  EVENING + REST + Number(params.messages) * Number(params.latency);

export const scenario: LessonDefinition['scenario'] = (params) => ({
  nodes: [
    { id: 'G1', role: 'general' },
    { id: 'G2', role: 'general' },
  ] satisfies NodeSpec[],
  link: { latency: [ms(Number(params.latency))], lossPpm: Number(params.loss) * 10_000 },
  params: {
    begins: 'G1',
    messages: Number(params.messages),
    policies: { G1: params.first as Policy, G2: params.second as Policy },
    evening: ms(EVENING),
    dawn: ms(dawnOf(params)),
  } satisfies Params,
});

export const positions = (): Positions => ({ G1: { x: 0.2, y: 0.5 }, G2: { x: 0.8, y: 0.5 } });
