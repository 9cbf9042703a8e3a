/** What can be done to the thing that is selected, in menu order, with words and keys. */
import { type Act, faultCost, type MessageId, type NodeId } from '#kernel';
import { flightOf } from '../acting.ts';
import { deedsOf, nodeOf, type Place, roleOf } from '../operations.ts';
import type { Offer, Selection } from '../session.ts';
import { allows } from './refusal.ts';
import { STRINGS } from './strings.ts';

const { offers: OFFERS } = STRINGS;

interface Draft {
  readonly act: Act;
  readonly label: string;
  readonly key?: string;
}

const SKEW_MS = [-1000, 1000];
const DELAY_MS = [100, 1000];

const statusDrafts = (node: NodeId, status: string): Draft[] => {
  if (status === 'down')
    return [
      { act: { do: 'restart', node }, label: OFFERS.restart(node), key: 'k' },
      { act: { do: 'restart', node, disk: 'lost' }, label: OFFERS.restartEmpty(node) },
    ];
  const kill: Draft = { act: { do: 'crash', node }, label: OFFERS.crash(node), key: 'k' };
  return status === 'paused'
    ? [{ act: { do: 'resume', node }, label: OFFERS.resume(node), key: 'p' }, kill]
    : [kill, { act: { do: 'pause', node }, label: OFFERS.pause(node), key: 'p' }];
};

const nodeDrafts = (node: NodeId, place: Place): Draft[] => {
  const state = nodeOf(place, node);
  if (!state) return [];
  const lies = Object.keys(roleOf(place.plan, node)?.lies ?? {});
  return [
    ...state.timers.map(
      ({ name }): Draft => ({
        act: { do: 'fire', node, timer: name },
        label: OFFERS.fire(name, node),
      }),
    ),
    ...statusDrafts(node, state.status),
    ...SKEW_MS.map(
      (by): Draft => ({
        act: { do: 'skew', node, by: by * 1000 },
        label: by > 0 ? OFFERS.forward(node, by) : OFFERS.back(node, -by),
      }),
    ),
    ...lies.map((lie): Draft => ({ act: { do: 'lie', node, lie }, label: OFFERS.lie(node, lie) })),
    ...(state.lie === null
      ? []
      : [{ act: { do: 'lie', node, lie: null }, label: OFFERS.honest(node) } satisfies Draft]),
  ];
};

const linkDrafts = (from: NodeId, to: NodeId, { plan, world }: Place): Draft[] => {
  const a = plan.indexOf.get(from) ?? -1;
  const b = plan.indexOf.get(to) ?? -1;
  const there = world.cuts[a * plan.size + b] === 1;
  const back = world.cuts[b * plan.size + a] === 1;
  const oneWay = true as const;
  const drafts: Draft[] = [];
  if (!there || !back) drafts.push({ act: { do: 'cut', from, to }, label: OFFERS.cut(from, to), key: 'c' });
  if (there || back) {
    const key = there && back ? { key: 'c' } : {};
    drafts.push({ act: { do: 'heal', from, to }, label: OFFERS.heal(from, to), ...key });
  }
  if (!there) drafts.push({ act: { do: 'cut', from, to, oneWay }, label: OFFERS.cutOneWay(from, to) });
  if (!back)
    drafts.push({ act: { do: 'cut', from: to, to: from, oneWay }, label: OFFERS.cutOneWay(to, from) });
  if (there) drafts.push({ act: { do: 'heal', from, to, oneWay }, label: OFFERS.healOneWay(from, to) });
  if (back)
    drafts.push({ act: { do: 'heal', from: to, to: from, oneWay }, label: OFFERS.healOneWay(to, from) });
  return drafts;
};

const messageDrafts = (message: MessageId, { plan, world }: Place): Draft[] => {
  const flight = flightOf(plan, world, message);
  if (!flight) return [];
  const held: Draft = flight.held
    ? { act: { do: 'release', message }, label: OFFERS.release, key: 'h' }
    : { act: { do: 'hold', message }, label: OFFERS.hold, key: 'h' };
  return [
    { act: { do: 'deliver', message }, label: OFFERS.deliver, key: '.' },
    held,
    { act: { do: 'drop', message }, label: OFFERS.drop, key: 'd' },
    { act: { do: 'duplicate', message }, label: OFFERS.duplicate, key: 'u' },
    ...DELAY_MS.map(
      (by): Draft => ({
        act: { do: 'delay', message, by: by * 1000 },
        label: OFFERS.delay(by),
      }),
    ),
    { act: { do: 'corrupt', message, draw: 1 }, label: OFFERS.corrupt, key: 'x' },
  ];
};

const draftsFor = (target: Selection, place: Place): Draft[] => {
  switch (target.kind) {
    case 'node':
      return nodeDrafts(target.node, place);
    case 'link':
      return linkDrafts(target.from, target.to, place);
    case 'message':
      return messageDrafts(target.message, place);
    case 'event':
      return [];
  }
};

const ALWAYS: ReadonlySet<Act['do']> = new Set<Act['do']>(['deliver', 'fire']);

const deedOffers = (node: NodeId, place: Place, refusal: (act: Act) => string | null): readonly Offer[] =>
  deedsOf(node, place, refusal).map(({ operation, says, label, refused }) => ({
    act: { do: 'operate', node, operation },
    label,
    deed: says,
    refused,
    cost: 0,
  }));

/** Faults that the lesson does not have are left out; those that only cannot be done now say why. */
export const offersFor = (
  target: Selection,
  place: Place,
  refusal: (act: Act) => string | null,
): readonly Offer[] => [
  ...(target.kind === 'node' ? deedOffers(target.node, place, refusal) : []),
  ...draftsFor(target, place)
    .filter(({ act }) => ALWAYS.has(act.do) || allows(place.lesson, act.do as never))
    .map((draft) => ({ ...draft, refused: refusal(draft.act), cost: faultCost(draft.act) })),
];
