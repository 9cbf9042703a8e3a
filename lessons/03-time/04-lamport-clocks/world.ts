/** Three small networks: processes that are left alone, processes that play a figure, three that share a lock. */
import { type LinkOverride, ms, type NodeId, type ScriptedOperation } from '#kernel';
import type { LessonDefinition, ParameterValues, Positions } from '#lesson-kit';
import type { Params } from '#protocols/lamport-mutex';

export const PROCESSES: readonly NodeId[] = ['P', 'Q', 'R'];
export const LOCKERS: readonly NodeId[] = ['A', 'B', 'C'];
export const OBSERVER: NodeId = 'you';

type World = 'events' | 'figure' | 'lock';

const worldOf = ({ world }: ParameterValues): World => world as World;

const STAY = ms(200);

/** What R sends first is slow: it arrives after Q has sent its last. */
const SLOW = ms(70);

/** P1→Q2, Q1→P2, Q4→R3, Q5→P4, R1→Q6 and five events without a message: the figure of the curriculum, 15 events. */
const FIGURE: readonly (readonly [at: number, node: NodeId, to: NodeId | null])[] = [
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

const figure: readonly ScriptedOperation[] = FIGURE.map(([at, client, to]) => ({
  client,
  operation: to === null ? { name: 'event' } : { name: 'send', to },
  at: ms(at),
}));

const figureLinks: readonly LinkOverride[] = [
  { from: 'R', to: 'Q', oneWay: true, link: { latency: [SLOW] } },
  ...PROCESSES.map((to) => ({ from: OBSERVER, to, link: null })),
];

export const scenario: LessonDefinition['scenario'] = (params) => {
  const world = worldOf(params);
  const isFigure = world === 'figure';
  return {
    nodes: [
      ...(world === 'lock'
        ? LOCKERS.map((id) => ({ id, role: 'locker' }))
        : PROCESSES.map((id) => ({ id, role: 'process' }))),
      ...(isFigure ? [{ id: OBSERVER, role: 'observer' }] : []),
    ],
    link: { latency: [ms(20)] },
    links: isFigure ? figureLinks : [],
    operations: isFigure ? figure : [],
    params: { members: LOCKERS, stay: STAY } satisfies Params,
  };
};

/** A triangle, in the order of their names. */
const CORNERS: readonly Positions[string][] = [
  { x: 0.2, y: 0.3 },
  { x: 0.5, y: 0.68 },
  { x: 0.8, y: 0.3 },
];

export const positions = (params: ParameterValues): Positions => ({
  ...Object.fromEntries(
    (worldOf(params) === 'lock' ? LOCKERS : PROCESSES).map((id, i) => [id, CORNERS[i] ?? { x: 0.5, y: 0.5 }]),
  ),
  ...(worldOf(params) === 'figure' ? { [OBSERVER]: { x: 0.12, y: 0.92 } } : {}),
});
