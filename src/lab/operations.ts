/** What nodes can be asked and what can be let happen: in which words, and why not now. All else that hands can do is `hands`. */
import {
  type Act,
  type Flight,
  messageId,
  type NodeStatus,
  type Operation,
  type Plan,
  type World,
} from '#kernel';
import type { Lesson } from '#lesson-kit';
import type { Deed } from './session.ts';
import { STRINGS } from './strings.ts';

const { refusal: REFUSAL } = STRINGS;

/** Where and when something is to be done. */
export interface Place {
  readonly lesson: Lesson;
  readonly plan: Plan;
  readonly world: World;
}

export type Operate = Extract<Act, { readonly do: 'operate' }>;

export const nodeOf = ({ plan, world }: Place, id: string) => world.nodes[plan.indexOf.get(id) ?? -1];

export const roleOf = (plan: Plan, id: string) => plan.roles[plan.indexOf.get(id) ?? -1];

/** Why a node that has to be in one of these states is not there, or not in one of them. */
export const nodeIn =
  (...wanted: readonly NodeStatus[]) =>
  (act: { readonly node: string }, place: Place): string | null => {
    const node = nodeOf(place, act.node);
    if (!node) return REFUSAL.noNode(act.node);
    return wanted.includes(node.status) ? null : REFUSAL.status(act.node, STRINGS.status[node.status]);
  };

const isUp = nodeIn('up');

export const refusalToOperate = (act: Operate, place: Place): string | null => {
  const status = isUp(act, place);
  if (status) return status;
  const role = roleOf(place.plan, act.node);
  if (!role?.operations || !Object.hasOwn(role.operations, act.operation.name))
    return REFUSAL.noOperation(act.node, act.operation.name);
  const open = place.world.requests.some(({ client, outcome }) => client === act.node && outcome === null);
  return role.client && !role.concurrent && open ? REFUSAL.waits(act.node) : null;
};

/** On a FIFO link nothing overtakes. */
export const refusalToDeliver = (
  flight: Flight,
  { plan, world }: Pick<Place, 'plan' | 'world'>,
): string | null => {
  if (plan.links[flight.from * plan.size + flight.to]?.order !== 'fifo') return null;
  const older = world.flights.find(
    (other) =>
      other.from === flight.from &&
      other.to === flight.to &&
      (other.ordinal < flight.ordinal || (other.ordinal === flight.ordinal && other.copy < flight.copy)),
  );
  return older ? REFUSAL.keepsOrder(messageId(plan.ids, older)) : null;
};

const sayOperation = ({ name, ...rest }: Operation): string =>
  [name, ...Object.values(rest).map(String)].join(' ');

/** What the lesson lets people ask of this node, as far as its role in this world knows it. */
const deedsAt = (lesson: Lesson, plan: Plan, node: string) => {
  const known = roleOf(plan, node)?.operations ?? {};
  return (lesson.operations?.[node] ?? []).filter(({ operation }) => Object.hasOwn(known, operation.name));
};

/** What this node can be asked, as its buttons say it. */
export const deedWordsAt = (lesson: Lesson, plan: Plan, node: string): readonly string[] =>
  deedsAt(lesson, plan, node).map(({ operation, says = sayOperation(operation) }) => says);

export const deedsOf = (
  node: string,
  { lesson, plan }: Place,
  refusal: (act: Operate) => string | null,
): readonly Deed[] =>
  deedsAt(lesson, plan, node).map(({ operation, says = sayOperation(operation) }) => ({
    operation,
    says,
    label: `${node}: ${says}`,
    refused: refusal({ do: 'operate', node, operation }),
  }));
