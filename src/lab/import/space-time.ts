/** From an imported execution to the picture that the lab draws of its own runs. */
import { visibleText } from '#kernel';
import type { SpaceTime, SpaceTimeArrow, SpaceTimeEvent } from '../space-time/index.ts';
import type { Execution, ImportedEvent, Picture } from './log.ts';

const depth = (event: ImportedEvent): number =>
  [...event.clock.values()].reduce((sum, count) => sum + count, 0);

/** Causes before effects: a clock that is smaller everywhere has a smaller sum. Ties by line, then host. */
const causalOrder = (events: readonly ImportedEvent[]): ImportedEvent[] =>
  [...events].sort((a, b) => depth(a) - depth(b) || a.line - b.line);

const keyOf = (host: string, count: number): string => `${count} ${host}`;

/** The messages an event must have received: new foreign entries that no other new entry already explains. */
const directCauses = (
  event: ImportedEvent,
  before: ImportedEvent | undefined,
  byKey: ReadonlyMap<string, number>,
  order: readonly ImportedEvent[],
): number[] => {
  const fresh = [...event.clock].filter(
    ([host, count]) => host !== event.host && count > (before?.clock.get(host) ?? 0),
  );
  const causes = fresh.flatMap(([host, count]) => byKey.get(keyOf(host, count)) ?? []);
  return causes.filter((cause) =>
    causes.every((other) => {
      const { host, clock } = order[cause] as ImportedEvent;
      return other === cause || (order[other]?.clock.get(host) ?? 0) < (clock.get(host) ?? 0);
    }),
  );
};

export interface ImportedSpace {
  readonly space: SpaceTime;
  /** Text and line of each event of `space.events`. */
  readonly events: readonly ImportedEvent[];
}

export const spaceTimeOf = ({ hosts, events }: Execution): ImportedSpace => {
  const order = causalOrder(events);
  const lane = new Map(hosts.map((host, index) => [host, index]));
  const byKey = new Map(
    order.map((event, index) => [keyOf(event.host, event.clock.get(event.host) ?? 0), index]),
  );
  const last = new Map<string, ImportedEvent>();
  const arrows: SpaceTimeArrow[] = [];
  const lamports: number[] = [];
  const drawn: SpaceTimeEvent[] = order.map((event, index) => {
    const own = lane.get(event.host) ?? 0;
    const before = last.get(event.host);
    const causes = directCauses(event, before, byKey, order);
    for (const from of causes) {
      const fromLane = lane.get(order[from]?.host ?? '') ?? 0;
      arrows.push({ from, fromLane, to: index, toLane: own, fate: 'arrived', label: '', party: fromLane });
    }
    const previous = before ? (byKey.get(keyOf(before.host, before.clock.get(before.host) ?? 0)) ?? -1) : -1;
    const lamport = Math.max(0, lamports[previous] ?? 0, ...causes.map((from) => lamports[from] ?? 0)) + 1;
    lamports.push(lamport);
    last.set(event.host, event);
    return {
      lane: own,
      time: index,
      family: causes.length > 0 ? 'arrival' : 'local',
      vector: hosts.map((host) => event.clock.get(host) ?? 0),
      lamport,
      label: event.text,
    };
  });
  return { space: { lanes: hosts, events: drawn, arrows, gaps: [] }, events: order };
};

/** Pairs of events of which neither happened before the other. */
export const concurrentPairs = (space: SpaceTime): number => {
  const { events } = space;
  let ordered = 0;
  // Everything in an event's past is counted by its own vector.
  for (const event of events) ordered += event.vector.reduce((sum, count) => sum + count, 0) - 1;
  // Where clocks know of each other in a circle, a pair is ordered twice.
  return Math.max(0, (events.length * (events.length - 1)) / 2 - ordered);
};

/** Everything that a page shows of an execution: sorting and counting are done here, so that the page only draws. */
export const pictureOf = (execution: Execution): Picture => {
  const { space, events } = spaceTimeOf(execution);
  return {
    label: visibleText(execution.label),
    space: {
      ...space,
      lanes: space.lanes.map(visibleText),
      events: space.events.map((event) => ({ ...event, label: visibleText(event.label) })),
    },
    told: events.map(({ host, text, line }) => ({ host: visibleText(host), text: visibleText(text), line })),
    concurrentPairs: concurrentPairs(space),
  };
};
