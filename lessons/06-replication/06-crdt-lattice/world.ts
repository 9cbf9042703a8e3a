/** Two or three replicas of one data type; the parameter `type` chooses which. */
import { ms, type NodeId } from '#kernel';
import type { LessonDefinition, ParameterValues, Positions } from '#lesson-kit';
import type { TypeName } from '#protocols/crdt-lattice';

export const TYPE_NAMES: readonly TypeName[] = [
  'g-counter',
  'pn-counter',
  'lww-register',
  'mv-register',
  'two-phase-set',
  'or-set',
];

export const REPLICAS: readonly NodeId[] = ['A', 'B', 'C'];

const LATENCY_MS = 20;

export const isType =
  (...names: readonly TypeName[]) =>
  ({ type }: ParameterValues): boolean =>
    names.includes(type as TypeName);

const replicasOf = ({ replicas }: ParameterValues): readonly NodeId[] => REPLICAS.slice(0, Number(replicas));

export const scenario: LessonDefinition['scenario'] = (params) => ({
  nodes: replicasOf(params).map((id) => ({ id, role: String(params.type) })),
  link: { latency: [ms(LATENCY_MS)] },
  params: {},
});

const CORNERS: readonly Positions[string][] = [
  { x: 0.2, y: 0.3 },
  { x: 0.8, y: 0.3 },
  { x: 0.5, y: 0.68 },
];

export const positions = (params: ParameterValues): Positions =>
  Object.fromEntries(replicasOf(params).map((id, place) => [id, CORNERS[place] ?? { x: 0.5, y: 0.5 }]));
