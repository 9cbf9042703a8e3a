/** Who moves the class: sends what changed, keeps the whole of it retained, counts members and votes. Time comes from outside. */

import { CLASS_LIMITS } from './limits.ts';
import type { Line, LineState, OpenLine } from './line.ts';
import {
  type Click,
  type DriverMessage,
  type Head,
  hearClick,
  hearDriver,
  hearUp,
  readGrant,
  type Voice,
  writeAppend,
  writeBeat,
  writeGone,
  writeGrant,
  writeState,
} from './messages.ts';
import { advancePoll, askClass, countVotes, type Poll } from './poll.ts';
import { memberOf, topicsOf, upFilter } from './room.ts';
import { pulseFor, Roster, stateEveryMs } from './roster.ts';
import { type ClassState, changeBetween, OPEN } from './state.ts';

export interface DriverOptions {
  /** Its grant, when the class belongs to somebody else. */
  readonly voice: Voice & { readonly key: string };
  /** The presenter's public key. */
  readonly owner: string;
  readonly member: string;
  /** The first epoch to drive in. From the second on the class may be there already: its state is read first. */
  readonly epoch: number;
  readonly state: ClassState;
  readonly remoteKey: string | null;
  readonly line: OpenLine;
  changed(): void;
  clicked(click: Click['click']): void;
}

/** `yielded`: somebody else drives now. */
export type DriverPhase = 'listening' | 'driving' | 'yielded';

/** In which a driver who is there is heard, also one in a window that nobody sees, whose clock browsers slow down. */
const LISTEN_MS = 2_200;
const APPEND_MS = 40;
const GRANTED_EPOCHS = 1_000;
const CLICKS_AHEAD = 100;

export class Driver {
  readonly roster = new Roster();
  state: ClassState;
  phase: DriverPhase;
  lineState: LineState = 'connecting';
  epoch: number;
  private seq = 0;
  private sent: ClassState;
  private readonly options: DriverOptions;
  private readonly line: Line;
  private now = 0;
  private openAt: number | null = null;
  private last = { append: -APPEND_MS, state: 0, beat: 0, tally: 0 };
  /** Until it comes back from the broker, which then retains it. */
  private isStateDue = true;
  /** The highest epoch that anybody may have driven in. */
  private reached: number;
  /** What an earlier driver, who may be there or not, has left. */
  private found: (DriverMessage & { kind: 'state' }) | null = null;
  /** While it yields: to whose epoch, and whether a member drives by the presenter's leave or the presenter, elsewhere. */
  private led = { epoch: 0, byLeave: false };

  constructor(options: DriverOptions) {
    this.options = options;
    this.state = options.state;
    this.sent = options.state;
    this.epoch = options.epoch;
    this.reached = options.epoch;
    this.phase = options.epoch > 0 && !options.voice.grant ? 'listening' : 'driving';
    const { voice, member } = options;
    const { state, log, remote, will } = topicsOf(voice.code);
    this.line = options.line(
      {
        code: voice.code,
        member,
        role: 'driver',
        topics: [state, log, upFilter(voice.code), remote],
        will: () => ({ topic: will, text: writeGone(voice, this.at) }),
        voice,
        owner: options.owner,
      },
      { heard: (topic, text) => this.heard(topic, text), changed: (next) => this.lineChanged(next) },
    );
  }

  get at(): Head {
    return { epoch: this.epoch, seq: this.seq };
  }

  /** While it yields: a member drives whom the presenter let, and not the presenter in another window. */
  get isLent(): boolean {
    return this.led.byLeave;
  }

  /** The class as it should be from now on. */
  set(state: ClassState): void {
    this.state = state;
    this.flush();
  }

  ask(asked: Pick<Poll, 'step' | 'prediction' | 'options'>): void {
    this.roster.clearVotes();
    this.set({ ...this.state, poll: askClass((this.state.poll?.number ?? 0) + 1, asked) });
    this.options.changed();
  }

  nextPhase(): void {
    const { poll } = this.state;
    if (poll) this.set({ ...this.state, poll: advancePoll(poll, this.roster.votes) });
    this.options.changed();
  }

  /** Lets a member drive who raised a hand. */
  handOver(member: string): void {
    const hand = this.roster.hands.get(member);
    if (!hand) return;
    const from = Math.max(this.epoch, this.reached) + 1;
    const to = from + GRANTED_EPOCHS;
    this.reached = to;
    this.set({ ...this.state, offer: writeGrant(this.options.voice, { driver: hand.key, from, to }) });
    this.roster.lowerHands();
  }

  /** The class is the presenter's again, as it stands now. */
  takeBack(): void {
    this.epoch = this.reached + 1;
    this.reached = this.epoch;
    this.begin();
  }

  /** Real time goes on; some ten times a second. */
  tick(nowMs: number): void {
    this.now = nowMs;
    if (this.phase === 'listening' && this.openAt !== null && nowMs - this.openAt > LISTEN_MS) {
      if (this.found) this.takeUp(this.found);
      else this.begin();
    }
    if (this.phase !== 'driving') return;
    this.count();
    this.flush();
    if (this.isStateDue && nowMs - this.last.state >= stateEveryMs(this.roster.size)) this.sendState();
    if (nowMs - this.last.beat >= CLASS_LIMITS.beatMs) {
      this.last.beat = nowMs;
      this.line.send(topicsOf(this.code).log, writeBeat(this.options.voice, this.at));
    }
  }

  /** The class is over: who comes later is told so, and nobody is held back any more. */
  end(): void {
    const { snap, pulse, clicks } = this.state;
    this.state = { ...this.state, ...OPEN, snap, pulse, clicks, poll: null, ended: true, playing: null };
    this.seq++;
    this.sendState();
  }

  close(): void {
    if (this.phase === 'driving' && !this.state.ended)
      this.line.send(topicsOf(this.code).will, writeGone(this.options.voice, this.at));
    this.line.close();
  }

  private get code(): string {
    return this.options.voice.code;
  }

  private begin(): void {
    this.phase = 'driving';
    this.seq = 0;
    this.sendState();
    this.options.changed();
  }

  /** Sums go down once a second at most. */
  private count(): void {
    if (this.now - this.last.tally < CLASS_LIMITS.tallyMs) return;
    this.last.tally = this.now;
    const members = this.roster.size;
    this.roster.forgetSilent(this.state.pulse, this.now);
    const poll = this.state.poll && countVotes(this.state.poll, this.roster.votes);
    const pulse = pulseFor(this.roster.size);
    if (poll === this.state.poll && pulse === this.state.pulse && members === this.roster.size) return;
    this.set({ ...this.state, poll, pulse });
    this.options.changed();
  }

  private flush(): void {
    if (this.phase !== 'driving' || this.now - this.last.append < APPEND_MS) return;
    const change = changeBetween(this.sent, this.state);
    if (!change) return;
    this.last.append = this.now;
    this.seq++;
    const text = writeAppend(this.options.voice, this.at, change);
    this.sent = this.state;
    this.isStateDue = true;
    if (text.length > CLASS_LIMITS.log) this.sendState();
    else this.line.send(topicsOf(this.code).log, text);
  }

  private sendState(): void {
    this.last.state = this.now;
    this.isStateDue = true;
    if (this.sent !== this.state && changeBetween(this.sent, this.state)) this.seq++;
    this.sent = this.state;
    const text = writeState(this.options.voice, this.at, this.options.owner, this.state);
    this.line.send(topicsOf(this.code).state, text, true);
  }

  private heard(topic: string, text: string): void {
    const { code } = this;
    const member = memberOf(code, topic);
    if (member) this.hearUp(topic, member, text);
    else if (topic === topicsOf(code).remote) this.hearRemote(topic, text);
    else this.hearOther(topic, text);
  }

  private hearUp(topic: string, member: string, text: string): void {
    const message = hearUp(this.code, topic, member, text);
    if (!message) return;
    const { size } = this.roster;
    this.roster.hear(this.state.poll, member, message, this.now);
    // Nodes of a cluster need not share what they retain: who is new may have read nothing.
    if (this.roster.size > size) this.isStateDue = true;
    if (this.roster.size !== size || message.kind === 'hand') this.options.changed();
  }

  /** Each click counts once: its number must be one that was not seen. */
  private hearRemote(topic: string, text: string): void {
    const { remoteKey, clicked } = this.options;
    const click =
      remoteKey === null || this.phase !== 'driving' ? null : hearClick(this.code, topic, text, remoteKey);
    const { clicks } = this.state;
    if (!click || click.number <= clicks || click.number > clicks + CLICKS_AHEAD) return;
    this.set({ ...this.state, clicks: click.number });
    clicked(click.click);
  }

  /** Another driver: one of earlier, one who is there, one that came later and has the class now. */
  private hearOther(topic: string, text: string): void {
    const message = hearDriver(this.code, topic, text, this.options.owner);
    if (!message) return;
    if (message.kind === 'state' && message.epoch === this.epoch && message.seq === this.seq)
      this.isStateDue = false;
    if (this.phase === 'listening') this.listenTo(message);
    else if (this.phase === 'yielded' ? message.epoch >= this.led.epoch : message.epoch > this.epoch)
      this.yieldTo(message);
  }

  /** What is retained may be of one who has left; who still speaks keeps the class. */
  private listenTo(message: DriverMessage): void {
    if (message.kind === 'state') this.found = message;
    else if (message.kind !== 'gone') {
      if (this.found) this.state = this.found.state;
      this.yieldTo(message);
    }
  }

  private yieldTo(message: DriverMessage): void {
    const { epoch, leave } = message;
    const isNews = this.phase !== 'yielded' || message.kind === 'state';
    this.reached = Math.max(this.reached, epoch, leave ?? 0);
    this.led = { epoch, byLeave: leave !== null };
    if (message.kind === 'state') this.state = message.state;
    this.sent = this.state;
    this.phase = 'yielded';
    if (isNews) this.options.changed();
  }

  /** What the class was told before goes on: question, pace, clicks. The run is the presenter's own. */
  private takeUp({ epoch, leave: lentTo, state }: DriverMessage & { kind: 'state' }): void {
    const { run, cursor, hash, playing, step } = this.state;
    const { offer } = state;
    const leave = offer === null ? null : readGrant(this.code, offer, this.options.owner);
    this.epoch = Math.max(this.epoch, epoch + 1, (leave?.to ?? 0) + 1, (lentTo ?? 0) + 1);
    this.reached = this.epoch;
    this.state = { ...state, run, cursor, hash, playing, step, offer: null, ended: false };
    this.begin();
  }

  private lineChanged(state: LineState): void {
    this.lineState = state;
    if (state === 'open') {
      this.openAt ??= this.now;
      // Another line opened, or a broker that was started anew: it knows nothing of the class.
      if (this.phase === 'driving') this.sendState();
    }
    this.options.changed();
  }
}
