/** Will anything happen by itself? A cheap answer that never says "quiet" wrongly. */
import type { History, World } from '#kernel';

/** True when nothing is on its way, no timer is armed, no operation is scripted and nothing is decided beyond `world`. */
export const isQuiet = (history: History, world: World): boolean =>
  world.index === history.length &&
  history.applied === history.log.length &&
  (history.scenario.mode === 'hand' ||
    (world.script.pending.length === 0 &&
      world.nodes.every((node) => node.status !== 'up' || node.timers.length === 0) &&
      world.flights.every((flight) => flight.held)));
