/**
 * The driver: merges what happens by itself with what the log decided. At equal times faults come before deliveries,
 * deliveries before timers, timers before client operations, unless an entry says its place (`after`).
 */
import type { Act, LogEntry } from './act.ts';
import { apply } from './faults.ts';
import { type Machine, type Next, RANK, type Rank } from './machine.ts';

/** Where an act stands among happenings at its own time. */
export const rankOf = (act: Act): Rank => {
  switch (act.do) {
    case 'deliver':
      return RANK.delivery;
    case 'fire':
      return RANK.timer;
    case 'operate':
    case 'script':
      return RANK.operation;
    default:
      return RANK.fault;
  }
};

const comesFirst = (entry: LogEntry, next: Next | null, machine: Machine): boolean => {
  if (!next || next.time > entry.at) return true;
  if (next.time < entry.at) return false;
  if (entry.after === undefined) return rankOf(entry.act) < next.rank;
  return (machine.time === entry.at ? machine.tied : 0) >= entry.after;
};

/**
 * Lets one thing happen: the next entry of `log` (from `position`) or what comes by itself, never later than `until`.
 * Returns the new position in the log, or -1 when nothing is left to happen by then.
 */
export const driveOne = (
  machine: Machine,
  log: readonly LogEntry[],
  position: number,
  until = Number.POSITIVE_INFINITY,
): number => {
  const next = machine.plan.scenario.mode === 'hand' ? null : machine.next();
  const entry = log[position];
  if (entry && comesFirst(entry, next, machine)) {
    if (entry.at > until) return -1;
    machine.moveTo(entry.at);
    apply(machine, entry.act, position);
    return position + 1;
  }
  if (!next || next.time > until) return -1;
  machine.take(next);
  return position;
};
