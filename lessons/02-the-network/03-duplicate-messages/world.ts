/** A client, a server, and the network between them. */
import { ms, type NodeSpec, type ScriptedOperation, seconds } from '#kernel';
import type { LessonDefinition, Positions } from '#lesson-kit';
import type { Params } from '#protocols/duplicate-messages';

const ASKED_AT = ms(10);

const pay: readonly ScriptedOperation[] = [{ client: 'C', operation: { name: 'pay' }, at: ASKED_AT }];
const set: readonly ScriptedOperation[] = [
  { client: 'C', operation: { name: 'set', value: 1 }, at: ASKED_AT },
  { client: 'C', operation: { name: 'set', value: 2 }, at: ASKED_AT, after: [0] },
];

export const scenario: LessonDefinition['scenario'] = (params) => ({
  nodes: [
    { id: 'C', role: 'client' },
    { id: 'S', role: 'server' },
  ] satisfies NodeSpec[],
  link: { latency: [ms(Number(params.latency))] },
  operations: params.job === 'set' ? set : pay,
  params: {
    server: 'S',
    retry: ms(Number(params.retry)),
    step: ms(Number(params.step)),
    ttl: seconds(Number(params.ttl)),
  } satisfies Params,
});

export const positions = (): Positions => ({ C: { x: 0.2, y: 0.45 }, S: { x: 0.78, y: 0.45 } });
