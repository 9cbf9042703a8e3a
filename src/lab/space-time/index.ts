/** Space-time diagrams as data: of runs that the lab played, and of logs from elsewhere. */

export { familyOf } from './families.ts';
export {
  type EventFamily,
  eventName,
  isBefore,
  type SpaceTime,
  type SpaceTimeArrow,
  type SpaceTimeEvent,
  type SpaceTimeGap,
} from './model.ts';
export { SpaceTimeBuilder } from './of-history.ts';
