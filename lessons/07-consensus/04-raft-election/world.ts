/** The network of this lesson: three to seven servers on a circle, each linked to each; neighbours hear each other sooner. */
import { type LinkOverride, ms, type NodeId, type NodeSpec } from '#kernel';
import { type LessonDefinition, onCircle, type ParameterValues, type Positions } from '#lesson-kit';
import type { Params } from '#protocols/raft';

export const serversIn = (params: ParameterValues): readonly NodeId[] =>
  Array.from({ length: Number(params.servers) }, (_, place) => `S${place + 1}`);

export const majorityOf = (params: ParameterValues): number => Math.floor(Number(params.servers) / 2) + 1;

/** Votes that this set-up takes for enough. */
export const quorumOf = (params: ParameterValues): number =>
  params.quorum === 'majority' ? majorityOf(params) : Number(params.quorum);

/** Two sets of this size may have no member in common: then it is no surprise when a term has two leaders. */
export const isTooSmall = (params: ParameterValues): boolean =>
  2 * quorumOf(params) <= Number(params.servers);

export const ELECTION_MS = [150, 300] as const;

export const protocolParams = (params: ParameterValues): Params => ({
  members: serversIn(params),
  electionMs: ELECTION_MS,
  heartbeatMs: 50,
  quorum: params.quorum === 'majority' ? null : Number(params.quorum),
  preVote: params['pre-vote'] === true,
  checkQuorum: params['check-quorum'] === true,
  reads: 'index',
  batch: 0,
  retryMs: 0,
  record: true,
});

const NEAR_MS = 8;
const STEP_MS = 3;

const apart = (a: number, b: number, count: number): number =>
  Math.min((a - b + count) % count, (b - a + count) % count);

const distances = (servers: readonly NodeId[]): LinkOverride[] =>
  servers.flatMap((from, a) =>
    servers.slice(a + 1).map((to, rest) => {
      const steps = apart(a, a + 1 + rest, servers.length);
      return { from, to, link: { latency: [ms(NEAR_MS + STEP_MS * (steps - 1))] } };
    }),
  );

export const scenario: LessonDefinition['scenario'] = (params) => {
  const servers = serversIn(params);
  return {
    nodes: servers.map((id): NodeSpec => ({ id, role: 'server' })),
    link: { latency: [ms(NEAR_MS)] },
    links: distances(servers),
    params: protocolParams(params),
  };
};

/** On a circle, S1 on top. */
export const positions = (params: ParameterValues): Positions =>
  onCircle(serversIn(params), { x: 0.5, y: 0.5, width: 0.36, height: 0.36 });
