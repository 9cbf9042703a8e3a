/**
 * Messages in flight: what each pill is (changes only with events) and where it is (a pure function of virtual time,
 * asked for once a frame).
 */
import type { Plan, World } from '#kernel';
import type { FlightShape } from '#lab';
import { type Arc, ellipsis, monoWidth, type Party, partyOf, reverseArc } from '#views/kit';
import { linkShape, outsideOf } from './links.ts';
import type { Form } from './metrics.ts';
import type { Placement } from './placement.ts';

export interface Pill {
  readonly id: string;
  readonly shape: FlightShape;
  readonly label: string;
  readonly party: Party;
  /** It was lost by the latest event. */
  readonly latest: boolean;
  readonly width: number;
  readonly height: number;
  readonly arc: Arc;
  /** Shares of the arc where the pill leaves the sender's card and touches the receiver's. */
  readonly start: number;
  readonly end: number;
}

const SIZES: Readonly<Record<Form, { font: number; height: number; letters: number }>> = {
  full: { font: 12, height: 26, letters: 22 },
  compact: { font: 11, height: 22, letters: 13 },
  tiny: { font: 10, height: 18, letters: 8 },
  dot: { font: 9, height: 12, letters: 0 },
};

/** Room round the mark at the left end of a pill. */
export const MARK_ROOM = 10;
/** Room for the two bars of a held message and for the sign of a copy. */
export const SIGN_ROOM = 15;

export const pillFont = (form: Form): number => SIZES[form].font;
export const markWidth = (form: Form, party: Party): number =>
  party.mark === '' ? 0 : monoWidth(party.mark, SIZES[form].font - 1) + MARK_ROOM;

export const signsOf = (shape: FlightShape): number =>
  (shape.fate === 'held' ? 1 : 0) + (shape.flight.copy > 0 ? 1 : 0);

const sizeOf = (form: Form, label: string, party: Party, shape: FlightShape) => {
  const { font, height } = SIZES[form];
  if (form === 'dot') return { width: height, height };
  const width = markWidth(form, party) + monoWidth(label, font) + 18 + signsOf(shape) * SIGN_ROOM;
  return { width, height };
};

interface Route {
  readonly arc: Arc;
  readonly from: number;
  readonly to: number;
  /** Clear spans of the arc by width of pill. */
  readonly spans: Map<number, readonly [number, number]>;
}

/** What was found so far for a placement: a message keeps its way for as long as it flies. */
interface Known {
  readonly routes: Map<number, Route>;
  readonly pills: WeakMap<FlightShape, Pill>;
}

const found = new WeakMap<Placement, Known>();

const knownOf = (placement: Placement): Known => {
  const known = found.get(placement) ?? { routes: new Map(), pills: new WeakMap() };
  found.set(placement, known);
  return known;
};

/** The way from `from` to `to`: the link's own arc, turned round when it was made the other way. */
const routeOf = (plan: Plan, world: World, placement: Placement, from: number, to: number): Route => {
  const { routes } = knownOf(placement);
  const known = routes.get(from * plan.size + to);
  if (known) return known;
  const pair = { a: Math.min(from, to), b: Math.max(from, to) };
  const { arc } = linkShape(plan, world, placement, { x: 0, y: 0 }, pair);
  const made = { arc: from < to ? arc : reverseArc(arc), from, to, spans: new Map() };
  routes.set(from * plan.size + to, made);
  return made;
};

/** Where a pill of this size is clear of both cards. */
const spanOf = (
  placement: Placement,
  route: Route,
  width: number,
  height: number,
): readonly [number, number] => {
  const known = route.spans.get(width);
  if (known) return known;
  const widen = (index: number) => {
    const box = placement.boxes[index];
    return {
      x: box?.x ?? 0,
      y: box?.y ?? 0,
      halfWidth: (box?.halfWidth ?? 0) + width / 2 + 3,
      halfHeight: (box?.halfHeight ?? 0) + height / 2 + 3,
    };
  };
  const crowd = placement.form === 'dot';
  const made: readonly [number, number] = crowd
    ? [0.04, 0.96]
    : outsideOf(route.arc, widen(route.from), widen(route.to));
  route.spans.set(width, made);
  return made;
};

const pillOf = (plan: Plan, world: World, placement: Placement, shape: FlightShape): Pill => {
  const { pills } = knownOf(placement);
  const known = pills.get(shape);
  if (known) return known;
  const route = routeOf(plan, world, placement, shape.flight.from, shape.flight.to);
  const party = partyOf(plan, shape.party);
  const label = ellipsis(shape.label, SIZES[placement.form].letters);
  const size = sizeOf(placement.form, label, party, shape);
  const [start, end] = spanOf(placement, route, size.width, size.height);
  // Shapes of what is gone are made anew for every world.
  const latest = world.index > 0 && shape.goneAt === world.time;
  const made = { id: shape.id, shape, label, party, latest, ...size, arc: route.arc, start, end };
  pills.set(shape, made);
  return made;
};

/**
 * Pills of the shapes, in the same order. A message to oneself has no way to be seen on and gets none. Links are found
 * before pills, so that both take the same way.
 */
export const pillsOf = (
  plan: Plan,
  world: World,
  placement: Placement,
  shapes: readonly FlightShape[],
): Pill[] =>
  shapes.filter((shape) => shape.from !== shape.to).map((shape) => pillOf(plan, world, placement, shape));
