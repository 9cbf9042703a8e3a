/** One store and one client. */
import { ms } from '#kernel';
import type { LessonDefinition, Positions } from '#lesson-kit';
import type { Params } from '#protocols/lsm';

export const LATENCY_MS = 5;
const STEP_MS = 2;
const PATIENCE_MS = 150;

export const scenario: LessonDefinition['scenario'] = (params) => ({
  nodes: [
    { id: 'S', role: 'store' },
    { id: 'c', role: 'client' },
  ],
  link: { latency: [ms(LATENCY_MS)] },
  params: {
    table: Number(params.table),
    trigger: Number(params.trigger),
    levelOne: Number(params['level-one']),
    fanOut: Number(params['fan-out']),
    bitsPerKey: Number(params.bits),
    style: params.style as Params['style'],
    stepMs: STEP_MS,
    patienceMs: PATIENCE_MS,
  } satisfies Params,
});

export const positions = (): Positions => ({ S: { x: 0.66, y: 0.26 }, c: { x: 0.28, y: 0.56 } });
