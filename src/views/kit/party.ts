/**
 * Whose message it is: a colour of the Okabe–Ito set and, because colour alone is not enough, a short mark that is
 * always drawn with it. Both are a function of the world's set-up, so that they never change during a run.
 */
import type { NodeId, Plan } from '#kernel';

/** The tokens' party colours, in an order in which neighbours differ most. */
const COLOURS = ['blue', 'orange', 'green', 'purple', 'sky', 'yellow'] as const;

export interface Party {
  /** Name of a custom property that holds its colour; quiet ink for what belongs to nobody. */
  readonly token: string;
  /** At most three characters. */
  readonly mark: string;
}

const NOBODY: Party = { token: '--ink-quiet', mark: '' };

const shorten = (id: NodeId): string =>
  id.length <= 3 ? id : (id.match(/[A-Z]?\d+$/)?.[0] ?? id).slice(0, 3);

/** The custom property with the colour of the node at this place of the set-up. */
export const partyToken = (index: number): string => `--party-${COLOURS[index % COLOURS.length]}`;

const known = new WeakMap<Plan, ReadonlyMap<NodeId, Party>>();

const partiesOf = (plan: Plan): ReadonlyMap<NodeId, Party> => {
  const parties =
    known.get(plan) ??
    new Map(plan.ids.map((node, index) => [node, { token: partyToken(index), mark: shorten(node) }]));
  known.set(plan, parties);
  return parties;
};

/** The party that is a node of this world, always the same object; a name that is none belongs to nobody. */
export const partyOf = (plan: Plan, node: NodeId): Party => partiesOf(plan).get(node) ?? NOBODY;

export const partyColour = (party: Party): string => `var(${party.token})`;
