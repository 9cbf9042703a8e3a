/** One member of a class: hears the driver, says that it is there, votes. Time comes from outside, in milliseconds. */

import { CLASS_LIMITS } from './limits.ts';
import type { Line, LineState, OpenLine } from './line.ts';
import { type Click, hearDriver, writeClick, writeUp } from './messages.ts';
import { roundOf } from './poll.ts';
import { hear, newReplica, type Replica } from './replica.ts';
import { topicsOf, upTopic } from './room.ts';

export interface FollowerOptions {
  readonly code: string;
  /** From the link; without it the code alone tells the presenter's key. */
  readonly key: string | null;
  readonly member: string;
  /** A remote control hears the class, too, but is no member. */
  readonly role?: 'follower' | 'remote';
  readonly line: OpenLine;
  changed(): void;
}

/** Between two readings of the retained state: when something is missing, and when nothing was there so far. */
const REREAD_MS = 500;
const FIRST_MS = 1_000;
/** So often who came back asks, unless the driver is heard: what came with the connection may have been lost. */
const UNSURE = 3;

export class Follower {
  replica: Replica;
  lineState: LineState = 'connecting';
  private readonly options: FollowerOptions;
  private readonly line: Line;
  private voted: { readonly poll: number; readonly round: 1 | 2; readonly option: string } | null = null;
  private clicks = 0;
  private heardAt = 0;
  private rereadAt = -REREAD_MS;
  private unsure = 0;
  private hereAt: number | null = null;
  private now = 0;

  constructor(options: FollowerOptions) {
    this.options = options;
    this.replica = newReplica(options.key);
    const { state, log, will } = topicsOf(options.code);
    this.line = options.line(
      {
        code: options.code,
        member: options.member,
        role: options.role ?? 'follower',
        topics: [state, log, will],
        will: () => ({ topic: upTopic(options.code, options.member), text: writeUp({ kind: 'bye' }) }),
      },
      { heard: (topic, text) => this.heard(topic, text), changed: (state) => this.lineChanged(state) },
    );
  }

  /** The driver was not heard for a while; with a line that is lost, there is no need to wait longer. */
  get isDriverSilent(): boolean {
    return this.isUnheardFor(CLASS_LIMITS.silentMs);
  }

  /** The driver was not heard for long, or its broker says that it has gone. */
  get isDriverGone(): boolean {
    return this.isUnheardFor(CLASS_LIMITS.goneMs);
  }

  /** What this member chose in the round that is open. */
  get vote(): string | null {
    const poll = this.replica.state?.poll;
    const { voted } = this;
    return poll && voted?.poll === poll.number && voted.round === (roundOf(poll) ?? voted.round)
      ? voted.option
      : null;
  }

  /** Refused without a word where no vote is taken. */
  choose(option: string): void {
    const poll = this.replica.state?.poll;
    const round = poll ? roundOf(poll) : null;
    if (!poll || round === null || !poll.options.includes(option)) return;
    this.voted = { poll: poll.number, round, option };
    this.sendVote();
    this.options.changed();
  }

  /** The remote control's button; each click has a number of its own. */
  click(click: Click['click'], secret: string): void {
    const { code } = this.options;
    const number = Math.max(this.clicks, this.replica.state?.clicks ?? 0) + 1;
    this.clicks = number;
    this.line.send(topicsOf(code).remote, writeClick(code, { number, click }, secret));
  }

  raiseHand(key: string, name: string | null): void {
    this.sendUp(writeUp({ kind: 'hand', key, ...(name && { name: name.slice(0, CLASS_LIMITS.name) }) }));
  }

  /** Real time goes on; a few times a second is often enough. */
  tick(nowMs: number): void {
    const [wasSilent, wasGone] = [this.isDriverSilent, this.isDriverGone];
    if (this.now === 0) this.heardAt = nowMs;
    this.now = nowMs;
    const isMissing = this.replica.behind || this.unsure > 0;
    const wantsMs = isMissing ? REREAD_MS : this.replica.state ? null : FIRST_MS;
    if (wantsMs !== null && nowMs - this.rereadAt >= wantsMs) {
      this.rereadAt = nowMs;
      this.unsure = Math.max(0, this.unsure - 1);
      this.line.reread(topicsOf(this.options.code).state);
    }
    const pulseMs = (this.replica.state?.pulse ?? CLASS_LIMITS.pulse) * 1_000;
    if (
      this.options.role !== 'remote' &&
      this.lineState === 'open' &&
      (this.hereAt === null || nowMs - this.hereAt >= pulseMs)
    ) {
      this.hereAt = nowMs;
      this.sendUp(writeUp({ kind: 'here' }));
    }
    if (this.isDriverSilent !== wasSilent || this.isDriverGone !== wasGone) this.options.changed();
  }

  close(): void {
    this.sendUp(writeUp({ kind: 'bye' }));
    this.line.close();
  }

  private isUnheardFor(ms: number): boolean {
    const { state, gone } = this.replica;
    return state !== null && !state.ended && (gone || this.now - this.heardAt > ms);
  }

  private heard(topic: string, text: string): void {
    const message = hearDriver(this.options.code, topic, text, this.replica.key);
    if (!message) return;
    const before = this.replica;
    this.replica = hear(before, message);
    this.unsure = 0;
    if (message.kind !== 'gone') this.heardAt = this.now;
    if (this.replica === before) return;
    // A driver that began again has forgotten what was chosen.
    if (this.replica.epoch !== before.epoch) this.sendVote();
    this.options.changed();
  }

  private lineChanged(state: LineState): void {
    this.lineState = state;
    if (state === 'open') {
      this.hereAt = null;
      [this.unsure, this.rereadAt] = [UNSURE, this.now];
      this.sendVote();
    }
    this.options.changed();
  }

  private sendVote(): void {
    if (this.voted && this.vote !== null) this.sendUp(writeUp({ kind: 'vote', ...this.voted }));
  }

  private sendUp(text: string): void {
    this.line.send(upTopic(this.options.code, this.options.member), text);
  }
}
