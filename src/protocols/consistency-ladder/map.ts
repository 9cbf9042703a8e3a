/**
 * The map of consistency models: which implies which (Jepsen, after Bailis et al. 2014 and Viotti & Vukolić 2016; the
 * arrows among Elle's models are the same), and what a network failure leaves of each (Bailis et al. 2014).
 */

/** `total`: any node that is reached can answer; `sticky`: if a client stays with its node; `unavailable`: neither. */
export type Availability = 'unavailable' | 'sticky' | 'total';

export interface MapModel {
  readonly id: string;
  readonly availability: Availability;
  /** Place on the map, in whole steps from the top left. */
  readonly column: number;
  readonly row: number;
  readonly implies: readonly string[];
}

const model = (
  id: string,
  availability: Availability,
  [column, row]: readonly [number, number],
  ...implies: readonly string[]
): MapModel => ({ id, availability, column, row, implies });

export const MODELS_MAP: readonly MapModel[] = [
  model('strict-serializable', 'unavailable', [1.5, 0], 'serializable', 'linearizable'),
  model('serializable', 'unavailable', [0.5, 1], 'repeatable-read', 'snapshot-isolation'),
  model('repeatable-read', 'unavailable', [0, 2], 'cursor-stability', 'monotonic-atomic-view'),
  model('snapshot-isolation', 'unavailable', [1, 2], 'monotonic-atomic-view'),
  model('cursor-stability', 'unavailable', [0, 3], 'read-committed'),
  model('monotonic-atomic-view', 'total', [1, 3], 'read-committed'),
  model('read-committed', 'total', [0.5, 4], 'read-uncommitted'),
  model('read-uncommitted', 'total', [0.5, 5]),
  model('linearizable', 'unavailable', [2.5, 1], 'sequential'),
  model('sequential', 'unavailable', [2.5, 2], 'causal'),
  model('causal', 'sticky', [2.5, 3], 'writes-follow-reads', 'pram'),
  model('pram', 'sticky', [2.5, 4], 'monotonic-reads', 'monotonic-writes', 'read-your-writes'),
  model('writes-follow-reads', 'total', [3.5, 4]),
  model('monotonic-reads', 'total', [1.5, 5]),
  model('monotonic-writes', 'total', [2.5, 5]),
  model('read-your-writes', 'sticky', [3.5, 5]),
];
