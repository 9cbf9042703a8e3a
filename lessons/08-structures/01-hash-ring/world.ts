/** The network of this lesson: four servers and a spare one, the operator, and a client. */
import { ms, type NodeId, type NodeSpec } from '#kernel';
import type { LessonDefinition, ParameterValues, Positions } from '#lesson-kit';
import type { Params, Scheme } from '#protocols/hash-ring';

export const LATENCY_MS = 20;
const PATIENCE_MS = 200;

/** Members at first. */
export const MEMBERS: readonly NodeId[] = ['A', 'B', 'C', 'D'];
/** Waits to be added. */
export const SPARE: NodeId = 'E';

/** The key that the client reads and writes: C owns it, and E would. */
export const KEY = 'key24';
export const OWNER: NodeId = 'C';

const clientOf = ({ scheme }: ParameterValues): NodeId => (scheme === 'slots' ? 'r' : 'u');

export const scenario: LessonDefinition['scenario'] = (params) => {
  const client = clientOf(params);
  const specs: NodeSpec[] = [
    ...MEMBERS.map((id): NodeSpec => ({ id, role: 'server' })),
    // Between the two: colours go by place, and E's must not look like A's.
    { id: 'O', role: 'operator' },
    { id: SPARE, role: 'server' },
    { id: client, role: 'client' },
  ];
  const weight = Number(params.weight);
  return {
    nodes: specs,
    link: { latency: [ms(LATENCY_MS)] },
    links: [{ from: 'O', to: client, link: null }],
    params: {
      view: {
        scheme: params.scheme as Scheme,
        members: MEMBERS,
        tokens: Number(params.tokens),
        copies: Number(params.copies),
        weights: weight === 1 ? {} : { [SPARE]: weight },
        keys: Number(params.keys),
      },
      patienceMs: PATIENCE_MS,
    } satisfies Params,
  };
};

/** Servers as they might stand on the circle, who speaks to them at the left. */
export const positions = (params: ParameterValues): Positions => ({
  A: { x: 0.62, y: 0.13 },
  B: { x: 0.86, y: 0.36 },
  C: { x: 0.78, y: 0.78 },
  D: { x: 0.46, y: 0.78 },
  E: { x: 0.38, y: 0.36 },
  O: { x: 0.12, y: 0.2 },
  [clientOf(params)]: { x: 0.12, y: 0.66 },
});
