/** Why an act cannot be done now, in one sentence; `null` when it can. Nothing here changes anything. */
import type { Act, FaultKind, Flight } from '#kernel';
import type { Lesson } from '#lesson-kit';
import { flightOf } from '../acting.ts';
import { nodeIn, nodeOf, type Place, refusalToDeliver, refusalToOperate, roleOf } from '../operations.ts';
import { STRINGS as LAB } from '../strings.ts';
import { STRINGS } from './strings.ts';

const { refusal: REFUSAL } = STRINGS;

type Doer<Kind extends Act['do']> = (act: Extract<Act, { do: Kind }>, place: Place) => string | null;

/** Repairs are allowed wherever the damage is. */
const DAMAGE: Partial<Record<FaultKind, readonly FaultKind[]>> = {
  restart: ['crash'],
  resume: ['pause'],
  heal: ['cut', 'partition'],
  healAll: ['cut', 'partition'],
  release: ['hold'],
};

/** What a person may do to the network in this lesson. */
export const allows = (lesson: Lesson, kind: FaultKind): boolean =>
  lesson.faults.includes(kind) || (DAMAGE[kind] ?? []).some((damage) => lesson.faults.includes(damage));

const isFault = (kind: Act['do']): kind is FaultKind => Object.hasOwn(STRINGS.faults, kind);

const isCut = ({ plan, world }: Place, from: number, to: number): boolean =>
  world.cuts[from * plan.size + to] === 1;

const linked = (
  act: { readonly from: string; readonly to: string; readonly oneWay?: true },
  place: Place,
  cutWanted: boolean,
) => {
  const { plan } = place;
  const from = plan.indexOf.get(act.from) ?? -1;
  const to = plan.indexOf.get(act.to) ?? -1;
  const links = [plan.links[from * plan.size + to], plan.links[to * plan.size + from]];
  if (from < 0 || to < 0 || from === to || !links.some(Boolean)) return REFUSAL.noLink(act.from, act.to);
  const there = isCut(place, from, to) === cutWanted;
  const back = act.oneWay ? there : isCut(place, to, from) === cutWanted;
  if (!there || !back) return null;
  return cutWanted ? REFUSAL.isCut(act.from, act.to) : REFUSAL.works(act.from, act.to);
};

const onMessage =
  (why: (flight: Flight, place: Place) => string | null) =>
  (act: { readonly message: string }, place: Place): string | null => {
    const flight = flightOf(place.plan, place.world, act.message);
    return flight ? why(flight, place) : REFUSAL.gone;
  };

const here = (): null => null;

const script: Doer<'script'> = (act, place) => {
  const { plan, world } = place;
  const scripted = plan.scenario.operations?.[act.index];
  if (!scripted || !world.script.pending.includes(act.index)) return REFUSAL.begun;
  return refusalToOperate({ do: 'operate', node: scripted.client, operation: scripted.operation }, place);
};

const REASONS: { readonly [Kind in Act['do']]: Doer<Kind> } = {
  crash: nodeIn('up', 'paused'),
  restart: nodeIn('down'),
  pause: nodeIn('up'),
  resume: nodeIn('paused'),
  cut: (act, place) => linked(act, place, true),
  heal: (act, place) => linked(act, place, false),
  partition: (act, place) => {
    const stranger = act.groups.flat().find((node) => !nodeOf(place, node));
    if (stranger !== undefined) return LAB.refusal.noNode(stranger);
    return act.groups.filter((group) => group.length > 0).length < 2 ? REFUSAL.twoSides : null;
  },
  healAll: (_, { world }) => (world.cuts.includes(1) ? null : REFUSAL.noCut),
  drop: onMessage(here),
  duplicate: onMessage(here),
  delay: onMessage(here),
  hold: onMessage((flight) => (flight.held ? REFUSAL.held : null)),
  release: onMessage((flight) => (flight.held ? null : REFUSAL.notHeld)),
  corrupt: onMessage((flight) => (flight.corrupt ? REFUSAL.corrupt : null)),
  skew: nodeIn('up', 'down', 'paused'),
  drift: nodeIn('up', 'down', 'paused'),
  lie: (act, place) => {
    const lies = roleOf(place.plan, act.node)?.lies ?? {};
    if (act.lie !== null && !Object.hasOwn(lies, act.lie)) return REFUSAL.noLie(act.node, act.lie);
    return nodeIn('up', 'down', 'paused')(act, place);
  },
  deliver: onMessage(refusalToDeliver),
  fire: (act, place) => {
    const armed = nodeOf(place, act.node)?.timers.some((timer) => timer.name === act.timer);
    return nodeIn('up')(act, place) ?? (armed ? null : REFUSAL.notArmed(act.timer, act.node));
  },
  operate: refusalToOperate,
  script,
};

export const refusalOf = (act: Act, place: Place): string | null => {
  if (isFault(act.do) && !allows(place.lesson, act.do)) return REFUSAL.noFault(STRINGS.faults[act.do]);
  return REASONS[act.do](act as never, place);
};
