/** The network of this lesson: a manager (or two leaders with their acceptors) and the resources of one transaction. */
import { type LinkOverride, ms, type NodeId, type NodeSpec } from '#kernel';
import type { LessonDefinition, ParameterValues, Positions } from '#lesson-kit';
import type { Params, Variant } from '#protocols/two-phase-commit';

/** One way between two nodes. */
export const LATENCY_MS = 20;

const many = (letter: string, count: unknown): readonly NodeId[] =>
  Array.from({ length: Number(count) }, (_, place) => `${letter}${place + 1}`);

export const resourcesIn = (params: ParameterValues): readonly NodeId[] => many('R', params.resources);

const isPaxos = ({ variant }: ParameterValues): boolean => variant === 'paxos';

export const acceptorsIn = (params: ParameterValues): readonly NodeId[] =>
  isPaxos(params) ? many('A', params.acceptors) : [];

export const decidersIn = (params: ParameterValues): readonly NodeId[] =>
  isPaxos(params) ? ['TM', 'TM2'] : ['TM'];

const protocolParams = ({ variant, cooperative, fsync, patience, timeouts }: ParameterValues): Params => ({
  variant: variant as Variant,
  cooperative: cooperative === true,
  fsyncMs: Number(fsync),
  patienceMs: timeouts === true ? Number(patience) : 0,
});

const pairs = (nodes: readonly NodeId[]): LinkOverride[] =>
  nodes.flatMap((from, place) => nodes.slice(place + 1).map((to) => ({ from, to, link: null })));

/** Resources talk to each other only where the protocol lets them; acceptors and leaders never among themselves. */
const apart = (params: ParameterValues): LinkOverride[] => [
  ...pairs(decidersIn(params)),
  ...pairs(acceptorsIn(params)),
  ...(params.variant === 'three-phase' || params.cooperative === true ? [] : pairs(resourcesIn(params))),
];

export const scenario: LessonDefinition['scenario'] = (params) => ({
  nodes: [
    ...decidersIn(params).map((id): NodeSpec => ({ id, role: isPaxos(params) ? 'leader' : 'manager' })),
    ...resourcesIn(params).map((id): NodeSpec => ({ id, role: 'resource' })),
    ...acceptorsIn(params).map((id): NodeSpec => ({ id, role: 'acceptor' })),
  ],
  link: { latency: [ms(LATENCY_MS)] },
  links: apart(params),
  params: protocolParams(params),
});

/** A column of nodes, evenly spaced. */
const column = (nodes: readonly NodeId[], x: number): Positions =>
  Object.fromEntries(
    nodes.map((id, place) => [
      id,
      { x, y: nodes.length === 1 ? 0.5 : 0.12 + (0.76 * place) / (nodes.length - 1) },
    ]),
  );

/** A column that bows outwards, so that links inside it can be told apart. */
const bow = (nodes: readonly NodeId[], x: number): Positions => {
  const middle = (nodes.length - 1) / 2;
  const bent = Object.entries(column(nodes, x)).map(([id, { y }], place) => {
    const away = middle === 0 ? 0 : Math.abs(place - middle) / middle;
    return [id, { x: x - 0.16 * away, y }] as const;
  });
  return Object.fromEntries(bent);
};

/** Who decides on the left, resources on the right; in Paxos Commit the acceptors beyond them. */
export const positions = (params: ParameterValues): Positions =>
  isPaxos(params)
    ? {
        TM: { x: 0.12, y: 0.25 },
        TM2: { x: 0.12, y: 0.75 },
        ...column(acceptorsIn(params), 0.5),
        ...column(resourcesIn(params), 0.88),
      }
    : { TM: { x: 0.16, y: 0.5 }, ...bow(resourcesIn(params), 0.84) };
