/** Who follows, as the driver hears it: members are counted, not known. */
import { CLASS_LIMITS } from './limits.ts';
import type { UpMessage } from './messages.ts';
import { type Poll, takeVote, type Votes } from './poll.ts';

export interface Hand {
  readonly key: string;
  readonly name: string | null;
}

const HANDS_MAX = 100;

export class Roster {
  /** When each was last heard, in milliseconds. */
  private readonly seen = new Map<string, number>();
  private readonly choices = new Map<string, readonly [string | null, string | null]>();
  private readonly raised = new Map<string, Hand>();

  get size(): number {
    return this.seen.size;
  }

  get votes(): Votes {
    return this.choices;
  }

  /** Who would like to drive, by member. */
  get hands(): ReadonlyMap<string, Hand> {
    return this.raised;
  }

  /** A vote of who has left counts all the same. */
  hear(poll: Poll | null, member: string, message: UpMessage, nowMs: number): void {
    if (message.kind === 'bye') {
      this.forget(member);
      return;
    }
    if (!this.seen.has(member) && this.seen.size >= CLASS_LIMITS.members) return;
    this.seen.set(member, nowMs);
    if (message.kind === 'vote') takeVote(poll, this.choices, member, message);
    else if (message.kind === 'hand' && (this.raised.size < HANDS_MAX || this.raised.has(member)))
      this.raised.set(member, { key: message.key, name: message.name ?? null });
  }

  /** For the next question. */
  clearVotes(): void {
    this.choices.clear();
  }

  lowerHands(): void {
    this.raised.clear();
  }

  /** Forgets who was silent for two and a half pulses. */
  forgetSilent(pulse: number, nowMs: number): void {
    for (const [member, at] of this.seen) if (at < nowMs - pulse * 2_500) this.forget(member);
  }

  private forget(member: string): void {
    this.seen.delete(member);
    this.raised.delete(member);
  }
}

/** Seconds between two signs of life, so that a large hall does not drown its driver. */
export const pulseFor = (members: number): number =>
  Math.max(CLASS_LIMITS.pulse, Math.ceil(members / CLASS_LIMITS.heresPerSecond));

/** Milliseconds between two whole states, the largest of all messages; every second while there are ten thousand or fewer. */
export const stateEveryMs = (members: number): number =>
  Math.max(CLASS_LIMITS.stateMs, members * CLASS_LIMITS.stateMsPerMember);
