/** The network of this lesson: two proposers, three to five acceptors, one learner. Proposers never talk to each other. */
import { type LinkOverride, ms, type NodeId, type NodeSpec } from '#kernel';
import type { LessonDefinition, ParameterValues, Positions } from '#lesson-kit';
import { type Params, type QuorumSets, quorumProblem, quorumsMeet } from '#protocols/paxos';

export const PROPOSERS: readonly NodeId[] = ['P1', 'P2'];
export const LEARNER: NodeId = 'L';

/** One way between two nodes. */
export const LATENCY_MS = 20;
/** So many rounds are more than anybody watches. */
const ROUNDS = 100_000;

export const acceptorsIn = (params: ParameterValues): readonly NodeId[] =>
  Array.from({ length: Number(params.acceptors) }, (_, place) => `A${place + 1}`);

/** Four acceptors as a square: its rows promise, its columns vote. */
const GRID: QuorumSets = {
  prepare: [
    ['A1', 'A2'],
    ['A3', 'A4'],
  ],
  accept: [
    ['A1', 'A3'],
    ['A2', 'A4'],
  ],
};

/** A1 and any other, or all the others without A1: each two of these meet. */
const wheel = ([hub = '', ...rim]: readonly NodeId[]): QuorumSets => {
  const sets = [...rim.map((node) => [hub, node]), rim];
  return { prepare: sets, accept: sets };
};

const setsOf = (params: ParameterValues): QuorumSets | null => {
  if (params.quorums === 'grid') return GRID;
  return params.quorums === 'wheel' ? wheel(acceptorsIn(params)) : null;
};

export const protocolParams = (params: ParameterValues): Params => {
  const majority = Math.floor(Number(params.acceptors) / 2) + 1;
  const bySize = params.quorums === 'sizes';
  const sets = setsOf(params);
  return {
    quorumPrepare: bySize ? Number(params.prepare) : majority,
    quorumAccept: bySize ? Number(params.accept) : majority,
    ...(sets && { quorumSets: sets }),
    backoff: params.backoff === true,
    patienceMs: Number(params.patience),
    roundMax: params.retry === true ? ROUNDS : 0,
    refusals: params.refusals === true,
    record: true,
  };
};

/** Does each quorum of phase 1 meet each of phase 2? Else it is no surprise when two values are chosen. */
export const meet = (params: ParameterValues): boolean =>
  quorumsMeet(protocolParams(params), Number(params.acceptors));

/** Proposers and learner talk to acceptors only; acceptors not to each other. */
const apart = (params: ParameterValues): LinkOverride[] => {
  const acceptors = acceptorsIn(params);
  const pairs = (nodes: readonly NodeId[]) =>
    nodes.flatMap((from, place) => nodes.slice(place + 1).map((to) => ({ from, to, link: null })));
  return [...pairs([...PROPOSERS, LEARNER]), ...pairs(acceptors)];
};

export const scenario: LessonDefinition['scenario'] = (params) => {
  const acceptors = acceptorsIn(params);
  const protocol = protocolParams(params);
  const problem = quorumProblem(protocol, acceptors);
  if (problem) throw new RangeError(problem);
  return {
    nodes: [
      ...PROPOSERS.map((id): NodeSpec => ({ id, role: 'proposer' })),
      ...acceptors.map((id): NodeSpec => ({ id, role: 'acceptor' })),
      { id: LEARNER, role: 'learner' },
    ],
    link: { latency: [ms(LATENCY_MS)] },
    links: apart(params),
    params: protocol,
  };
};

/** Proposers on the left, acceptors in a column, the learner on the right: messages flow to the right and back. */
export const positions = (params: ParameterValues): Positions => {
  const acceptors = acceptorsIn(params);
  const step = 0.76 / (acceptors.length - 1);
  return {
    P1: { x: 0.14, y: 0.24 },
    P2: { x: 0.14, y: 0.76 },
    ...Object.fromEntries(acceptors.map((id, place) => [id, { x: 0.54, y: 0.12 + place * step }])),
    L: { x: 0.88, y: 0.5 },
  };
};
