/** Requests enter the cluster by clients of the protocol; what comes of them is the protocol's. */
import { type Act, advance, type NodeId } from '#kernel';
import { flush } from './cluster.ts';
import type { Replay } from './situation.ts';
import type { StoreCommand } from './store.ts';

const idleClient = ({ world }: Replay): NodeId => {
  const busy = world.requests.filter(({ outcome }) => outcome === null).map(({ client }) => client);
  const clients = world.nodes.filter(({ role }) => role === 'client').map(({ id }) => id);
  return clients.find((client) => !busy.includes(client)) ?? (clients.at(-1) as NodeId);
};

/** A member hands what it is asked to the leader it knows; the real protocol does the rest. */
export const ask = (replay: Replay, leader: NodeId, operation: { name: string; value?: string }): Replay => {
  const act: Act = { do: 'operate', node: idleClient(replay), operation: { ...operation, at: leader } };
  return { ...replay, world: flush(replay.scenario, advance(replay.scenario, replay.world, act)) };
};

export const propose = (replay: Replay, leader: NodeId, command: StoreCommand): Replay =>
  ask(replay, leader, { name: 'write', value: JSON.stringify(command) });

export const wasAnswered = ({ world }: Replay): boolean => world.requests.at(-1)?.outcome?.ok === true;
