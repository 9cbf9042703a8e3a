/**
 * Isolation levels by what they forbid. Adya 1999 (PL-1 … PL-3, PL-2+), Cerone & Gotsman 2018 (snapshot isolation: no
 * cycle without two adjacent rw edges; parallel snapshot isolation: no cycle with fewer than two), names and session and
 * real-time variants as in Elle. Histories have no predicates here, so PL-2.99 and PL-3 forbid the same.
 */

/** Which cycles are forbidden, from the fewest on: ww only; ww and wr; one rw; rw never adjacent; any. */
export type CycleClass = 'G0' | 'G1c' | 'G-single' | 'G-nonadjacent' | 'G2-item';
/** What orders transactions besides their dependencies. */
export type OrderKind = 'none' | 'process' | 'realtime';

export interface Level {
  readonly cycles: CycleClass;
  readonly order: OrderKind;
  /** Forbidden anomalies that are not cycles. */
  readonly others: readonly string[];
}

const PL1 = ['duplicate-elements', 'unwritten-read'];
const PL2 = [...PL1, 'G1a', 'G1b', 'future-read', 'incompatible-order'];
const SNAPSHOT = [...PL2, 'internal', 'lost-update'];

const level = (cycles: CycleClass, order: OrderKind, others: readonly string[]): Level => ({
  cycles,
  order,
  others,
});

export const LEVELS = {
  'read-uncommitted': level('G0', 'none', PL1),
  'strong-session-read-uncommitted': level('G0', 'process', PL1),
  'strong-read-uncommitted': level('G0', 'realtime', PL1),
  'read-committed': level('G1c', 'none', PL2),
  'strong-session-read-committed': level('G1c', 'process', PL2),
  'strong-read-committed': level('G1c', 'realtime', PL2),
  'consistent-view': level('G-single', 'none', PL2),
  'parallel-snapshot-isolation': level('G-single', 'none', SNAPSHOT),
  'snapshot-isolation': level('G-nonadjacent', 'none', SNAPSHOT),
  'strong-session-snapshot-isolation': level('G-nonadjacent', 'process', SNAPSHOT),
  'strong-snapshot-isolation': level('G-nonadjacent', 'realtime', SNAPSHOT),
  'repeatable-read': level('G2-item', 'none', [...PL2, 'internal', 'lost-update']),
  serializable: level('G2-item', 'none', SNAPSHOT),
  'strong-session-serializable': level('G2-item', 'process', SNAPSHOT),
  'strict-serializable': level('G2-item', 'realtime', SNAPSHOT),
} as const satisfies Record<string, Level>;

export type LevelName = keyof typeof LEVELS;

/** Adya's names for the same levels. */
export const LEVEL_ALIASES: Readonly<Record<string, LevelName>> = {
  'PL-1': 'read-uncommitted',
  'PL-2': 'read-committed',
  'PL-2+': 'consistent-view',
  'PL-2.99': 'repeatable-read',
  'PL-3': 'serializable',
  'PL-SI': 'snapshot-isolation',
  'PL-SS': 'strict-serializable',
  'strong-serializable': 'strict-serializable',
};
