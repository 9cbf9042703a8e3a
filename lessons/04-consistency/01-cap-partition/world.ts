/** The network of this lesson: replicas far apart, each client beside one of them. */
import { type LinkOverride, ms, type NodeId, type NodeSpec, type ScriptedOperation } from '#kernel';
import type { LessonDefinition, ParameterValues, Positions } from '#lesson-kit';
import type { Mode, Params } from '#protocols/cap';

const CLIENT_LATENCY = ms(5);
export const PRIMARY = 'R0';

export const replicasOf = (params: ParameterValues): NodeId[] =>
  Array.from({ length: Number(params.replicas) }, (_, index) => `R${index}`);

/** a and c talk to the first replica, b to the last. */
const homesOf = (params: ParameterValues): Readonly<Record<NodeId, NodeId>> => {
  const last = replicasOf(params).at(-1) ?? PRIMARY;
  return { a: PRIMARY, b: last, ...(params.third === true ? { c: PRIMARY } : {}) };
};

const protocolParams = (params: ParameterValues): Params => {
  const latency = ms(Number(params.latency));
  const retry = ms(Number(params.retry));
  return {
    mode: params.mode as Mode,
    primary: PRIMARY,
    home: homesOf(params),
    // On a very slow link nothing is repeated before its confirmation could have come.
    retry: retry === 0 ? 0 : Math.max(retry, 4 * latency),
    timeout: ms(Number(params.timeout)),
  };
};

/** Clients are joined to their own replica only. */
const linksOf = (params: ParameterValues): LinkOverride[] => {
  const homes = Object.entries(homesOf(params));
  const near = { latency: [CLIENT_LATENCY] };
  return homes.flatMap(([client, home], place) => [
    ...replicasOf(params).map((to) => ({ from: client, to, link: to === home ? near : null })),
    ...homes.slice(place + 1).map(([to]) => ({ from: client, to, link: null })),
  ]);
};

export const scenario: LessonDefinition['scenario'] = (params) => ({
  nodes: [
    ...replicasOf(params).map((id): NodeSpec => ({ id, role: 'replica' })),
    ...Object.keys(homesOf(params)).map((id): NodeSpec => ({ id, role: 'client' })),
  ],
  link: { latency: [ms(Number(params.latency))] },
  links: linksOf(params),
  operations: [] satisfies ScriptedOperation[],
  params: protocolParams(params),
});

/** Two or three in a row; more on an arc that leaves the middle free for the links. */
const REPLICA_PLACES: Readonly<Record<number, readonly (readonly [x: number, y: number])[]>> = {
  2: [
    [0.26, 0.3],
    [0.74, 0.3],
  ],
  3: [
    [0.2, 0.34],
    [0.5, 0.16],
    [0.8, 0.34],
  ],
  4: [
    [0.2, 0.46],
    [0.32, 0.16],
    [0.68, 0.16],
    [0.8, 0.46],
  ],
  5: [
    [0.18, 0.5],
    [0.24, 0.16],
    [0.5, 0.12],
    [0.8, 0.2],
    [0.82, 0.56],
  ],
};

export const positions = (params: ParameterValues): Positions => {
  const places = REPLICA_PLACES[Number(params.replicas)] ?? [];
  const [firstX = 0.26] = places[0] ?? [];
  const [lastX = 0.74] = places.at(-1) ?? [];
  return {
    ...Object.fromEntries(
      replicasOf(params).map((id, at) => [id, { x: places[at]?.[0] ?? 0.5, y: places[at]?.[1] ?? 0.5 }]),
    ),
    a: { x: params.third === true ? firstX - 0.12 : firstX, y: 0.84 },
    b: { x: lastX, y: 0.84 },
    ...(params.third === true ? { c: { x: firstX + 0.14, y: 0.84 } } : {}),
  };
};
