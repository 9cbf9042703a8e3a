/** A desk with a history on it, or one of five stores on three sites. */
import { type LinkOverride, ms, type NodeId } from '#kernel';
import type { LessonDefinition, ParameterValues, Positions } from '#lesson-kit';
import { MODES, type Mode, type Params } from '#protocols/consistency-ladder';

export const DESK: NodeId = 'you';
export const SITES: readonly NodeId[] = ['P1', 'P2', 'P3'];
const ORDERER: NodeId = 'M';

const LATENCY_MS = 20;

export const WORLDS: readonly string[] = ['desk', ...MODES];

export const isStore =
  (...modes: readonly Mode[]) =>
  ({ world }: ParameterValues): boolean =>
    modes.includes(world as Mode);

const isOrdered = isStore('linearizable', 'sequential');

export const scenario: LessonDefinition['scenario'] = (params) => {
  const isDesk = params.world === 'desk';
  const shared = {
    mode: (isDesk ? 'linearizable' : params.world) as Mode,
    history: String(params.history),
  } satisfies Params;
  const link = { latency: [ms(LATENCY_MS)] };
  if (isDesk) return { nodes: [{ id: DESK, role: 'desk' }], link, params: shared };
  const apart = (from: NodeId, to: NodeId): LinkOverride => ({ from, to, link: null });
  return {
    nodes: [
      ...SITES.map((id) => ({ id, role: 'site' })),
      ...(isOrdered(params) ? [{ id: ORDERER, role: 'orderer' }] : []),
    ],
    link,
    links: isOrdered(params) ? [apart('P1', 'P2'), apart('P1', 'P3'), apart('P2', 'P3')] : [],
    params: shared,
  };
};

export const positions = (params: ParameterValues): Positions => {
  if (params.world === 'desk') return { [DESK]: { x: 0.5, y: 0.4 } };
  const row = { P1: { x: 0.12, y: 0.5 }, P2: { x: 0.5, y: 0.8 }, P3: { x: 0.88, y: 0.5 } };
  return isOrdered(params) ? { ...row, [ORDERER]: { x: 0.5, y: 0.12 } } : row;
};
