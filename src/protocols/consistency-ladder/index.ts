/** Histories on a desk, five stores, and the map of consistency models. */
export { type Desk, LATEST, pointsExplain } from './desk.ts';
export { HISTORY_NAMES, historyNamed, type Interval, sayInterval } from './histories.ts';
export { type Availability, type MapModel, MODELS_MAP } from './map.ts';
export { MODES, type Mode, type Params } from './messages.ts';
export { newsTravels, standApart } from './properties.ts';
export { consistencyLadder } from './protocol.ts';
