/** Four small networks: processes that are left alone, processes that play a figure, a chat, a shared basket. */
import { type LinkOverride, ms, type NodeId, type NodeSpec, type ScriptedOperation } from '#kernel';
import type { LessonDefinition, ParameterValues, Positions } from '#lesson-kit';
import type { Params } from '#protocols/vector-clocks';

export const PROCESSES: readonly NodeId[] = ['P', 'Q', 'R'];
export const MEMBERS: readonly NodeId[] = ['A', 'B', 'C'];
export const SERVERS: readonly NodeId[] = ['S', 'T'];
const HOME: Readonly<Record<NodeId, NodeId>> = { x: 'S', y: 'S', z: 'T' };
export const OBSERVER: NodeId = 'you';

const CLIENT_LATENCY = ms(5);
/** While the rule `keep-every-entry` is off. */
const ROOM = 2;

type World = 'events' | 'figure' | 'chat' | 'basket';

const worldOf = (params: ParameterValues): World => params.world as World;

/** The usual latency is 20 of these. */
const unitOf = (params: ParameterValues): number => ms(Number(params.latency)) / 20;

/** So long that what R sends first arrives after Q has sent its last. */
const SLOW_UNITS = 70;

/**
 * The figure: P1→Q2, Q1→P2, Q4→R3, Q5→P4, R1→Q6 and six events without a message; 15 events, 58 ordered pairs, 47
 * concurrent ones.
 */
const FIGURE: readonly (readonly [at: number, client: NodeId, to: NodeId | null])[] = [
  [10, 'P', 'Q'],
  [15, 'Q', 'P'],
  [20, 'R', 'Q'],
  [32, 'R', null],
  [40, 'Q', null],
  [45, 'P', null],
  [50, 'Q', 'R'],
  [60, 'Q', 'P'],
  [100, 'R', null],
  [110, 'Q', null],
];

const figureOf = (params: ParameterValues): ScriptedOperation[] =>
  FIGURE.map(([units, client, to]) => ({
    client,
    operation: to === null ? { name: 'event' } : { name: 'send', to },
    at: Math.round(units * unitOf(params)),
  }));

const nodesOf = (params: ParameterValues): NodeSpec[] => {
  switch (worldOf(params)) {
    case 'chat':
      return MEMBERS.map((id) => ({ id, role: 'member' }));
    case 'basket':
      return [
        ...SERVERS.map((id) => ({ id, role: 'server' })),
        ...Object.keys(HOME).map((id) => ({ id, role: 'shopper' })),
      ];
    case 'figure':
      return [...PROCESSES.map((id) => ({ id, role: 'process' })), { id: OBSERVER, role: 'observer' }];
    default:
      return PROCESSES.map((id) => ({ id, role: 'process' }));
  }
};

const unconnected = (a: NodeId, others: readonly NodeId[]): LinkOverride[] =>
  others.map((to) => ({ from: a, to, link: null }));

/** Shoppers are joined to their own server only. */
const basketLinks = (): LinkOverride[] => {
  const shoppers = Object.entries(HOME);
  return shoppers.flatMap(([shopper, home], place) => [
    ...SERVERS.map((to) => ({
      from: shopper,
      to,
      link: to === home ? { latency: [CLIENT_LATENCY] } : null,
    })),
    ...unconnected(
      shopper,
      shoppers.slice(place + 1).map(([other]) => other),
    ),
  ]);
};

const linksOf = (params: ParameterValues): LinkOverride[] => {
  const slow = { latency: [Math.round(SLOW_UNITS * unitOf(params))] };
  switch (worldOf(params)) {
    case 'basket':
      return basketLinks();
    case 'figure':
      return [{ from: 'R', to: 'Q', oneWay: true, link: slow }, ...unconnected(OBSERVER, PROCESSES)];
    default:
      return [];
  }
};

export const scenario: LessonDefinition['scenario'] = (params) => ({
  nodes: nodesOf(params),
  link: { latency: [ms(Number(params.latency))] },
  links: linksOf(params),
  operations: worldOf(params) === 'figure' ? figureOf(params) : [],
  params: {
    members: worldOf(params) === 'chat' ? MEMBERS : PROCESSES,
    room: ROOM,
    home: HOME,
  } satisfies Params,
});

export const positions = (params: ParameterValues): Positions => {
  switch (worldOf(params)) {
    case 'chat':
      return { A: { x: 0.5, y: 0.2 }, B: { x: 0.22, y: 0.72 }, C: { x: 0.78, y: 0.72 } };
    case 'basket':
      return {
        S: { x: 0.3, y: 0.26 },
        T: { x: 0.76, y: 0.26 },
        x: { x: 0.16, y: 0.8 },
        y: { x: 0.46, y: 0.8 },
        z: { x: 0.76, y: 0.8 },
      };
    default:
      return {
        P: { x: 0.2, y: 0.3 },
        Q: { x: 0.5, y: 0.62 },
        R: { x: 0.8, y: 0.3 },
        ...(worldOf(params) === 'figure' ? { [OBSERVER]: { x: 0.12, y: 0.94 } } : {}),
      };
  }
};
