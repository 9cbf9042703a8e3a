/** A node as it is drawn: place, halves, and what is odd about it. */
import { clockAt, type NodeState, type NodeStatus, type Plan, type Shape, type World } from '#kernel';
import { type Box, type Party, partyOf } from '#views/kit';
import { type ClientLine, clientLine } from './client.ts';
import { type Halves, halvesOf } from './facts.ts';
import type { Form } from './metrics.ts';
import type { Placement } from './placement.ts';

export interface NodeShape {
  readonly index: number;
  readonly id: string;
  readonly title: string;
  readonly shape: Shape;
  readonly isClient: boolean;
  readonly box: Box;
  readonly form: Form;
  readonly party: Party;
  readonly status: NodeStatus;
  readonly lie: string | null;
  /** Own clock minus true time, µs. */
  readonly clockError: number;
  /** Messages that wait while it is paused. */
  readonly waiting: number;
  readonly halves: Halves | null;
  readonly line: ClientLine | null;
  /** The latest event happened here. */
  readonly touched: boolean;
  /** It breaks a property now. */
  readonly blamed: boolean;
  /** Equal for two shapes that look alike, so that what did not change is not drawn again. */
  readonly signature: string;
}

export interface NodeContext {
  readonly plan: Plan;
  readonly world: World;
  /** The world one event earlier, for what changed; null at the beginning. */
  readonly before: World | null;
  readonly placement: Placement;
  /** Node of the latest event, -1 for none. */
  readonly touched: number;
  readonly blamed: ReadonlySet<string>;
}

const signatureOf = (shape: Omit<NodeShape, 'signature'>): string => {
  const { box, halves, line } = shape;
  const facts = halves
    ? [...halves.disk, ...halves.memory].map(
        (fact) => `${fact.label}=${fact.value}${fact.changed ? '!' : ''}`,
      )
    : [];
  return [
    ...[box.x, box.y, box.halfWidth, box.halfHeight, shape.form, shape.status, shape.lie, shape.clockError],
    ...[shape.waiting, shape.touched, shape.blamed, ...facts],
    ...(line ? [line.asked, line.answer, line.open, line.ok] : []),
  ].join('\u0001');
};

const nodeShape = (context: NodeContext, node: NodeState, index: number): NodeShape => {
  const { plan, world, before, placement } = context;
  const role = plan.roles[index];
  const isClient = role?.client === true;
  const detailed = placement.form === 'full' || placement.form === 'compact';
  const old = before?.nodes[index];
  const shape = {
    index,
    id: node.id,
    title: role?.title ?? node.role,
    shape: isClient ? 'person' : (role?.shape ?? 'square'),
    isClient,
    box: placement.boxes[index] as Box,
    form: placement.form,
    party: partyOf(plan, node.id),
    status: node.status,
    lie: node.lie,
    clockError: clockAt(node.clock, world.time) - world.time,
    waiting: node.mailbox.length,
    halves: isClient || !detailed ? null : halvesOf(plan, index, node, old),
    line: isClient ? clientLine(plan, world, node) : null,
    touched: context.touched === index,
    blamed: context.blamed.has(node.id),
  } satisfies Omit<NodeShape, 'signature'>;
  return { ...shape, signature: signatureOf(shape) };
};

export const nodeShapes = (context: NodeContext): NodeShape[] =>
  context.world.nodes.map((node, index) => nodeShape(context, node, index));
