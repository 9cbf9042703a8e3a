/**
 * Walking the stage by arrow keys. Nodes, links and messages are stops; an arrow goes to the nearest stop in its
 * direction, stops that belong together (a node and its links, a link and its messages) counting as nearer.
 */
import { arcPoint, type Point } from '#views/kit';
import type { StageLayout } from './layout.ts';
import type { LinkShape } from './links.ts';
import type { NodeShape } from './nodes.ts';
import type { Pill } from './pills.ts';
import { linkKey, messageKey, nodeKey } from './target.ts';

interface Stop {
  /** `node:R0`, `link:R0|R1`, `message:R0>R1#3`: also the id of the element. */
  readonly key: string;
  readonly at: Point;
  /** Keys of the stops next to it in the topology. */
  readonly near: ReadonlySet<string>;
}

type Direction = 'up' | 'down' | 'left' | 'right';

/** All stops in reading order: nodes, then links, then messages. `places` gives each pill's present place. */
const stopsOf = (
  nodes: readonly NodeShape[],
  links: readonly LinkShape[],
  pills: readonly Pill[],
  placeOf: (pill: number) => Point,
): Stop[] => {
  const idOf = (index: number): string => nodes[index]?.id ?? '';
  const linkOf = (from: number, to: number): string =>
    linkKey(`${idOf(Math.min(from, to))}|${idOf(Math.max(from, to))}`);
  const nodeStops = nodes.map((node) => ({
    key: nodeKey(node.id),
    at: node.box,
    near: new Set(
      links.filter((link) => link.a === node.index || link.b === node.index).map((link) => linkKey(link.key)),
    ),
  }));
  const linkStops = links.map((link) => ({
    key: linkKey(link.key),
    at: arcPoint(link.arc, (link.start + link.end) / 2),
    near: new Set([nodeKey(idOf(link.a)), nodeKey(idOf(link.b))]),
  }));
  const messageStops = pills.map((pill, index) => {
    const { from, to } = pill.shape.flight;
    return {
      key: messageKey(pill.id),
      at: placeOf(index),
      near: new Set([nodeKey(idOf(from)), nodeKey(idOf(to)), linkOf(from, to)]),
    };
  });
  return [...nodeStops, ...linkStops, ...messageStops];
};

const AXES: Readonly<Record<Direction, Point>> = {
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
};

/** Sideways distance counts this much more than distance ahead. */
const SIDEWAYS = 2;
/** A neighbour in the topology counts as this much nearer. */
const KINSHIP = 0.5;

/** The stop that an arrow leads to, or null where there is nothing on that side. */
const stopTowards = (stops: readonly Stop[], from: Stop, direction: Direction): Stop | null => {
  const axis = AXES[direction];
  let best: Stop | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const stop of stops) {
    if (stop.key === from.key) continue;
    const dx = stop.at.x - from.at.x;
    const dy = stop.at.y - from.at.y;
    const ahead = dx * axis.x + dy * axis.y;
    const aside = Math.abs(dx * axis.y) + Math.abs(dy * axis.x);
    if (ahead < 4 || aside > ahead * 2.2) continue;
    const kin = from.near.has(stop.key) || stop.near.has(from.key);
    const cost = (ahead + aside * SIDEWAYS) * (kin ? KINSHIP : 1);
    if (cost < least) {
      least = cost;
      best = stop;
    }
  }
  return best;
};

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Where this arrow leads from the stop `current`; null where there is nothing on that side. `placeOf` gives each pill's present place. */
export const stopBeside = (
  { nodes, links, pills }: StageLayout,
  placeOf: (pill: number) => Point,
  current: string | null,
  arrow: string,
): Stop | null => {
  const direction = DIRECTIONS[arrow];
  const alive = pills.filter((pill) => pill.shape.goneAt === null);
  const stops = stopsOf(nodes, links, alive, (at) => placeOf(pills.indexOf(alive[at] as Pill)));
  const from = stops.find((stop) => stop.key === current);
  return from && direction ? stopTowards(stops, from, direction) : null;
};
