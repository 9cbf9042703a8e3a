/**
 * A lesson's real protocol code as a model that can be searched: every node's local state, every mailbox, every budget
 * is a cell; every delivery, timer, operation and fault is an action. Time is left out: an armed timer may fire at any
 * moment, a message may take any time, and chance branches.
 *
 * Fairness, for `eventually`: messages to a node, its timers, each operation and the passing of time are weakly fair,
 * each group by itself. Nobody need repair anything: a node that crashed may stay down, a cut link may stay cut.
 */
import type { Model, ModelProperty, Property, Scenario, World } from '#kernel';
import { listCells } from './cells.ts';
import { faultsOf } from './faults.ts';
import { type NetAction, Network } from './network.ts';
import { progressOf } from './progress.ts';
import type { NetSetting } from './setting.ts';

export interface NetQuestion {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly scenario: Scenario;
  readonly setting: NetSetting;
  readonly properties: readonly Property[];
  /** Where to begin; default: where the scenario begins. */
  readonly world?: World;
}

/** A network as a model, and the way back from its steps to acts of the kernel. */
export interface NetModel {
  readonly model: Model;
  readonly net: Network;
  /** By place in `model.actions`. */
  readonly actions: readonly NetAction[];
}

/** A protocol's `eventually` is judged where a run ends, or again and again where it does not. */
const propertyOf = (net: Network, { id, kind, says, messages, holds }: Property): ModelProperty => {
  const world = net.worldOf(messages);
  return {
    id,
    kind,
    says,
    ...(kind === 'eventually' ? { again: true } : {}),
    holds: (view) => holds(world.on(view)),
  };
};

/** Throws `KernelError` for a scenario that cannot be. */
export const netModel = (question: NetQuestion): NetModel => {
  const { id, title, source, scenario, setting, properties, world } = question;
  const net = new Network(scenario, setting, world);
  const actions = [...faultsOf(net), ...progressOf(net)];
  const asked = properties.map((property) => propertyOf(net, property));
  const model: Model = {
    id,
    title,
    source,
    cells: listCells(net.cells),
    derived: net.derived,
    actions: actions.map(({ action }) => action),
    properties: asked,
    finished: (view) => net.world.on(view).requests.every(({ outcome }) => outcome !== null),
  };
  return { model, net, actions };
};
