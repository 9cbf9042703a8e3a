/** A scenario made ready to run: names resolved to indices, links to a table, every mistake found before the start. */
import { fold, hashSeed, hashText } from './chance.ts';
import { KernelError } from './errors.ts';
import type { AnyRole, NodeId, NodeSetup } from './protocol.ts';
import type { LinkSpec, Scenario } from './scenario.ts';

export interface Plan {
  readonly scenario: Scenario;
  readonly size: number;
  readonly ids: readonly NodeId[];
  readonly roles: readonly AnyRole[];
  readonly roleNames: readonly string[];
  readonly indexOf: ReadonlyMap<NodeId, number>;
  /** `links[from * size + to]`; `null` where the two are not connected. */
  readonly links: readonly (LinkSpec | null)[];
  readonly setups: readonly NodeSetup[];
  readonly off: ReadonlySet<string>;
  /** Hash of each node's name, so that chance does not depend on the order of the set-up. */
  readonly nameHashes: readonly number[];
  readonly seedHash: number;
  /** Hash of (seed, sender, receiver) for each direction. */
  readonly pairHashes: readonly number[];
}

export const nodeIndex = (plan: Plan, id: NodeId): number => {
  const index = plan.indexOf.get(id);
  if (index === undefined) throw new KernelError(`there is no node "${id}" in this world`);
  return index;
};

/** Peers are asked for at almost every broadcast, so each answer is computed once. */
const peersOf = (ids: readonly NodeId[], roleNames: readonly string[], self: number) => {
  const known = new Map<string | undefined, readonly NodeId[]>();
  return (wanted?: string): readonly NodeId[] => {
    const found = known.get(wanted);
    if (found) return found;
    const made = ids.filter((_, i) => i !== self && (wanted === undefined || roleNames[i] === wanted));
    known.set(wanted, made);
    return made;
  };
};

const roleFor = (scenario: Scenario, name: string, id: NodeId): AnyRole => {
  const found = Object.hasOwn(scenario.protocol.roles, name) ? scenario.protocol.roles[name] : undefined;
  if (!found)
    throw new KernelError(
      `node "${id}" has role "${name}", which protocol "${scenario.protocol.id}" does not have`,
    );
  return found;
};

const checkRules = (scenario: Scenario): void => {
  for (const rule of scenario.rulesOff)
    if (!Object.hasOwn(scenario.protocol.rules, rule))
      throw new KernelError(`protocol "${scenario.protocol.id}" has no rule "${rule}" to switch off`);
};

const linkTable = (scenario: Scenario, indexOf: ReadonlyMap<NodeId, number>): (LinkSpec | null)[] => {
  const size = scenario.nodes.length;
  const links: (LinkSpec | null)[] = Array.from({ length: size * size }, () => scenario.link);
  for (const override of scenario.links ?? []) {
    const from = indexOf.get(override.from);
    const to = indexOf.get(override.to);
    if (from === undefined || to === undefined)
      throw new KernelError(
        `a link joins "${override.from}" and "${override.to}", but there is no such node`,
      );
    links[from * size + to] = override.link;
    if (!override.oneWay) links[to * size + from] = override.link;
  }
  return links;
};

/** Throws `KernelError` with one sentence that names what is wrong in the scenario. */
export const makePlan = (scenario: Scenario): Plan => {
  const ids = scenario.nodes.map((node) => node.id);
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  if (indexOf.size !== ids.length) throw new KernelError('two nodes of this world have the same name');
  checkRules(scenario);
  const nameHashes = ids.map(hashText);
  const seedHash = hashSeed(scenario.seed);
  const roleNames = scenario.nodes.map((node) => node.role);
  return {
    scenario,
    size: ids.length,
    ids,
    indexOf,
    roleNames,
    roles: scenario.nodes.map((node) => roleFor(scenario, node.role, node.id)),
    links: linkTable(scenario, indexOf),
    setups: ids.map((self, index) => ({
      self,
      params: scenario.params,
      peers: peersOf(ids, roleNames, index),
    })),
    off: new Set(scenario.rulesOff),
    nameHashes,
    seedHash,
    pairHashes: nameHashes.flatMap((from) => nameHashes.map((to) => fold(fold(seedHash, from), to))),
  };
};
