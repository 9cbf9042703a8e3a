/** What judges and pictures read off a world of replicas. */
import type { NodeId, World } from '#kernel';
import type { DataType } from './datatypes/data-type.ts';
import { TYPES } from './datatypes/index.ts';
import type { State, TypeName, Update } from './messages.ts';
import type { Replica } from './replica.ts';

export interface Copy extends Replica {
  readonly node: NodeId;
  readonly type: DataType;
}

const isType = (role: string): role is TypeName => Object.hasOwn(TYPES, role);

/** The copy of each replica; of one that is down, what its disk holds. */
export const copiesOf = (world: World): readonly Copy[] =>
  world.nodes.flatMap(({ id, role, state, disk }) => {
    const replica = (state ?? disk) as Replica | null;
    return isType(role) && replica ? [{ node: id, type: TYPES[role], ...replica }] : [];
  });

export const valueAt = (world: World, node: NodeId): number | string | null => {
  const copy = copiesOf(world).find((one) => one.node === node);
  return copy ? copy.type.value(copy.payload) : null;
};

/** Every update that some replica has heard of, in order of id. */
export const updatesOf = (world: World): readonly Update[] => {
  const all = new Map(copiesOf(world).flatMap(({ seen }) => seen.map((one) => [one.id, one] as const)));
  return [...all.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
};

/** Whole copies on their way, and who sent them. */
export const copiesInFlight = (world: World): readonly { readonly from: Copy; readonly sent: State }[] => {
  const copies = new Map(copiesOf(world).map((copy) => [copy.node, copy]));
  return world.flights.flatMap(({ from, message }) => {
    const sender = copies.get(world.nodes[from]?.id ?? '');
    return message.type === 'state' && sender ? [{ from: sender, sent: message as State }] : [];
  });
};

/** Does the copy show what the updates in it stand for? */
export const fits = ({ type, payload, seen }: Copy): boolean => type.value(payload) === type.means(seen);
