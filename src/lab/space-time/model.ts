/**
 * What a space-time diagram shows, whether the lab made the run or a log was imported: one line a process, one place an
 * event, one arrow a message. Plain data; `index` in `events` is the only identity.
 */

export type EventFamily = 'arrival' | 'loss' | 'timer' | 'operation' | 'fault' | 'repair' | 'local';

export interface SpaceTimeEvent {
  /** Index of the line it stands on; -1 for what has no line (a cut, a remark of who looks on), drawn across all. */
  readonly lane: number;
  /** Virtual µs; imported logs have none and count events instead. */
  readonly time: number;
  readonly family: EventFamily;
  /** One count a lane; happened-before is read off these. */
  readonly vector: readonly number[];
  readonly lamport: number;
  /** A few words: the message's label, the timer's or the operation's name, the kind of fault. */
  readonly label: string;
}

export interface SpaceTimeArrow {
  /** Event that sent it; -1: sent at the start, before any event. */
  readonly from: number;
  readonly fromLane: number;
  /** Event that received it, or at which it was lost; -1: still on its way. */
  readonly to: number;
  readonly toLane: number;
  readonly fate: 'arrived' | 'lost' | 'flying';
  readonly label: string;
  /** Lane whose colour it carries. */
  readonly party: number;
}

/** While a process is down or paused its line is broken. `to` -1: it still is. */
export interface SpaceTimeGap {
  readonly lane: number;
  readonly from: number;
  readonly to: number;
}

export interface SpaceTime {
  readonly lanes: readonly string[];
  readonly events: readonly SpaceTimeEvent[];
  readonly arrows: readonly SpaceTimeArrow[];
  readonly gaps: readonly SpaceTimeGap[];
}

/** True when event `a` happened before event `b` (strong clock condition: componentwise ≤ and different). */
export const isBefore = (space: SpaceTime, a: number, b: number): boolean => {
  const left = space.events[a];
  const right = space.events[b];
  if (!left || !right || a === b || left.lane < 0 || right.lane < 0) return false;
  // An event's own entry is the count of events on its line: enough to decide (Mattern 1989).
  const own = left.vector[left.lane] ?? 0;
  return own <= (right.vector[left.lane] ?? 0) && own > 0;
};

/** `Q2`: the second event on the line of Q; `null` for what stands on no line or counts as no event of it. */
export const eventName = ({ lanes }: SpaceTime, { lane, vector }: SpaceTimeEvent): string | null => {
  const own = vector[lane] ?? 0;
  return lane >= 0 && own > 0 ? `${lanes[lane]}${own}` : null;
};
