/** The lines of a node's card: what its disk holds and what its memory holds, the latter gone while it is down. */
import { type AnyRole, type Fact, type NodeState, type Plan, sayValue } from '#kernel';

export interface CardFact {
  readonly label: string;
  /** `null`: it was in memory and is gone. */
  readonly value: string | null;
  readonly where: Fact['where'];
  /** Differs from the world before. */
  readonly changed: boolean;
}

export interface Halves {
  readonly disk: readonly CardFact[];
  readonly memory: readonly CardFact[];
}

/** A card has room for this many lines in one half; the inspector shows everything. */
export const HALF_LINES_MAX = 4;

const bare = (role: AnyRole, state: object): Fact[] =>
  Object.entries(state).map(([label, value]) => ({
    label,
    value: sayValue(value),
    where: role.durable?.includes(label) ? 'disk' : 'memory',
  }));

const factsOf = (role: AnyRole, state: object): readonly Fact[] => role.facts?.(state) ?? bare(role, state);

/** State in which a role begins: what stands in for the memory of a node that is down, so that the card keeps its shape. */
const initialState = (plan: Plan, index: number): object => {
  const setup = plan.setups[index];
  return setup ? (plan.roles[index] as AnyRole).init(setup) : {};
};

/** Disk lines come from the disk, not from memory that may be ahead of it. */
const linesOf = (plan: Plan, index: number, node: NodeState): Fact[] => {
  const role = plan.roles[index] as AnyRole;
  const memory = node.state ?? initialState(plan, index);
  const onDisk = factsOf(role, { ...memory, ...node.disk }).filter((fact) => fact.where === 'disk');
  const inMemory = factsOf(role, memory).filter((fact) => fact.where === 'memory');
  return [...onDisk, ...inMemory];
};

const valuesOf = (facts: readonly Fact[]): Map<string, string> =>
  new Map(facts.map((fact) => [`${fact.where} ${fact.label}`, fact.value]));

/** `before` is the same node one event earlier; without it nothing counts as changed. */
export const halvesOf = (plan: Plan, index: number, node: NodeState, before?: NodeState): Halves => {
  const lines = linesOf(plan, index, node);
  const old = before ? valuesOf(linesOf(plan, index, before)) : null;
  const gone = node.state === null;
  const line = (fact: Fact): CardFact => {
    const emptied = gone && fact.where === 'memory';
    const known = old?.get(`${fact.where} ${fact.label}`);
    return {
      label: fact.label,
      value: emptied ? null : fact.value,
      where: fact.where,
      changed: !emptied && old !== null && known !== fact.value,
    };
  };
  const half = (where: Fact['where']): CardFact[] =>
    lines
      .filter((fact) => fact.where === where)
      .slice(0, HALF_LINES_MAX)
      .map(line);
  return { disk: half('disk'), memory: half('memory') };
};

/** The lines that a card has room for whatever happens: those of the state in which the role begins. */
export const factsAtStart = (plan: Plan, index: number): readonly Fact[] => {
  const facts = factsOf(plan.roles[index] as AnyRole, initialState(plan, index));
  return (['disk', 'memory'] as const).flatMap((where) =>
    facts.filter((fact) => fact.where === where).slice(0, HALF_LINES_MAX),
  );
};
