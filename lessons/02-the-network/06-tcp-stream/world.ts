/** Two ends of one stream, and a link that loses and reorders. */
import { ms, type NodeSpec } from '#kernel';
import type { LessonDefinition, Positions } from '#lesson-kit';
import type { Params } from '#protocols/tcp-stream';

/** How long the program at the receiver takes to deal with what it was given. */
const WORK = ms(30);

export const scenario: LessonDefinition['scenario'] = (params) => ({
  nodes: [
    { id: 'S', role: 'sender' },
    { id: 'R', role: 'receiver' },
  ] satisfies NodeSpec[],
  link: {
    latency: [ms(Number(params.latency))],
    lossPpm: Number(params.loss) * 10_000,
    order: params.order as 'fifo' | 'bag',
  },
  params: {
    peer: 'R',
    items: Number(params.items),
    window: Number(params.window),
    numbers: params.numbers as Params['numbers'],
    keepsEarly: params.keeps === true,
    congestion: params.congestion === true,
    initialWindow: Number(params.initial),
    rto: ms(Number(params.rto)),
    work: WORK,
  } satisfies Params,
});

export const positions = (): Positions => ({ S: { x: 0.2, y: 0.45 }, R: { x: 0.8, y: 0.45 } });
