/** The whole world in words: for who asks aloud what is on the screen, and for pages that embed the lab. */
import { type AnyRole, type Flight, labelOf, type NodeState, type Plan, sayValue, type World } from '#kernel';
import type { LabSession } from '../session.ts';

export interface Telling {
  readonly lesson: string;
  readonly timeMs: number;
  /** What happened last; `null` at the beginning. */
  readonly last: string | null;
  readonly nodes: readonly {
    readonly id: string;
    readonly role: string;
    readonly status: NodeState['status'];
    readonly facts: Readonly<Record<string, string>>;
  }[];
  readonly messages: readonly {
    readonly from: string;
    readonly to: string;
    readonly label: string;
    readonly held: boolean;
  }[];
  readonly cuts: readonly { readonly from: string; readonly to: string }[];
}

/** As on the card: the role's own lines, or every field where it has none. */
const factsOf = (role: AnyRole | undefined, state: object | null): Readonly<Record<string, string>> => {
  if (!state) return {};
  const facts = role?.facts?.(state).map(({ label, value }) => [label, value] as const);
  return Object.fromEntries(facts ?? Object.entries(state).map(([label, value]) => [label, sayValue(value)]));
};

const nodesOf = (plan: Plan, world: World): Telling['nodes'] =>
  world.nodes.map(({ status, state }, at) => {
    const role = plan.roles[at];
    return { id: plan.ids[at] ?? '', role: role?.title ?? '', status, facts: factsOf(role, state) };
  });

const messageOf = (plan: Plan, { from, to, message, held }: Flight): Telling['messages'][number] => ({
  from: plan.ids[from] ?? '',
  to: plan.ids[to] ?? '',
  label: labelOf(plan, message),
  held,
});

const cutsOf = ({ ids, size }: Plan, { cuts }: World): Telling['cuts'] =>
  [...cuts].flatMap((cut, at) =>
    cut === 1 ? [{ from: ids[Math.floor(at / size)] ?? '', to: ids[at % size] ?? '' }] : [],
  );

export const tellWorld = (session: LabSession): Telling => {
  const { cursor, world, history } = session.store.getState();
  const { plan } = history;
  return {
    lesson: session.lesson.id,
    timeMs: cursor.time / 1000,
    last: cursor.index === 0 ? null : session.sentence(cursor.index - 1),
    nodes: nodesOf(plan, world),
    messages: world.flights.map((flight) => messageOf(plan, flight)),
    cuts: cutsOf(plan, world),
  };
};
