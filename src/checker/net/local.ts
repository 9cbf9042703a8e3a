/** All that one node is at one moment: what its handlers see, and what a crash leaves of it. */
import { type AnyRole, durablePart, type NodeState, type NodeStatus, type Plan } from '#kernel';
import type { NetSetting } from './setting.ts';

export interface Local {
  readonly status: NodeStatus;
  readonly state: object | null;
  /** Of roles that persist always only while the node is down: before, the disk holds what the state says. */
  readonly disk: object | null;
  /** Names of armed timers, in order. */
  readonly timers: readonly string[];
  readonly lie: string | null;
}

export const writesThrough = (role: AnyRole): boolean => role.persists !== 'explicitly';

const disks = new WeakMap<object, object | null>();

/** What the disk of a node holds. */
export const diskOf = (role: AnyRole, { state, disk }: Local): object | null => {
  if (state === null || !writesThrough(role)) return disk;
  const known = disks.get(state);
  if (known !== undefined) return known;
  const part = durablePart(role, state);
  disks.set(state, part);
  return part;
};

export const localOf = (role: AnyRole, node: NodeState, forget: NetSetting['forget']): Local => ({
  status: node.status,
  state: node.state && forget ? forget(node.state, node.role) : node.state,
  disk: node.state !== null && writesThrough(role) ? null : node.disk,
  timers: node.timers.map(({ name }) => name),
  lie: node.lie,
});

export const crashed = (role: AnyRole, local: Local): Local => ({
  ...local,
  status: 'down',
  state: null,
  disk: diskOf(role, local),
  timers: [],
});

/** Just before the node's handler for coming back runs. */
export const revived = (plan: Plan, node: number, local: Local, wiped: boolean): Local => {
  const role = plan.roles[node] as AnyRole;
  const setup = plan.setups[node];
  if (!setup) throw new Error(`node number ${node} has no set-up`);
  const fresh = role.init(setup) as object;
  const state = wiped ? fresh : { ...fresh, ...local.disk };
  return { ...local, status: 'up', state, disk: writesThrough(role) ? null : durablePart(role, state) };
};
