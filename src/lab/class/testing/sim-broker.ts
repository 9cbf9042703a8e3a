/** A broker in virtual time: it loses, doubles and reorders, and is started anew with nothing in its memory. */
import type { LineEvents, LineWanted, OpenLine } from '../line.ts';
import { matches } from '../room.ts';

export interface Faults {
  /** Of a hundred messages, how many are lost, doubled, and late. */
  readonly lost: number;
  readonly doubled: number;
  readonly late: number;
}

export const CALM: Faults = { lost: 0, doubled: 0, late: 0 };

interface Peer {
  readonly wanted: LineWanted;
  readonly events: LineEvents;
  will: { readonly topic: string; readonly text: string } | undefined;
  open: boolean;
}

const LATENCY_MS = 20;
const LATE_MS = 400;

export class SimBroker {
  now = 0;
  faults: Faults = CALM;
  sent = 0;
  private readonly retained = new Map<string, string>();
  private readonly peers: Peer[] = [];
  private readonly queue: { readonly at: number; readonly run: () => void }[] = [];
  /** A number from 0 to 99, the next of a sequence that a test chose. */
  private readonly draw: () => number;

  constructor(draw: () => number = () => 99) {
    this.draw = draw;
  }

  readonly line: OpenLine = (wanted, events) => {
    const peer: Peer = { wanted, events, will: undefined, open: false };
    this.peers.push(peer);
    this.later(LATENCY_MS, () => this.connect(peer));
    return {
      send: (topic, text, retain) => {
        if (peer.open && this.draw() >= this.faults.lost)
          this.later(LATENCY_MS, () => this.publish(topic, text, retain === true));
      },
      reread: (topic) => {
        const text = this.retained.get(topic);
        if (peer.open && text !== undefined) this.deliver(peer, topic, text);
      },
      close: () => {
        peer.open = false;
        this.peers.splice(this.peers.indexOf(peer), 1);
      },
    };
  };

  publish(topic: string, text: string, retain: boolean): void {
    this.sent++;
    if (retain) this.retained.set(topic, text);
    for (const peer of this.peers)
      if (peer.wanted.topics.some((filter) => matches(filter, topic))) this.deliver(peer, topic, text);
  }

  /** Everybody is cut off; nothing is remembered; all come back. */
  restart(): void {
    this.retained.clear();
    for (const peer of this.peers) this.dropLine(peer, false);
  }

  /** The line of one end breaks; its will is told. */
  drop(member: string, comesBack = true): void {
    for (const peer of this.peers.filter(({ wanted }) => wanted.member === member))
      this.dropLine(peer, true, comesBack);
  }

  runUntil(time: number, tick: (now: number) => void): void {
    while (this.now < time) {
      this.now += 10;
      const due = this.queue.filter(({ at }) => at <= this.now).sort((a, b) => a.at - b.at);
      for (const one of due) this.queue.splice(this.queue.indexOf(one), 1);
      for (const one of due) one.run();
      tick(this.now);
    }
  }

  private later(ms: number, run: () => void): void {
    this.queue.push({ at: this.now + ms, run });
  }

  private connect(peer: Peer): void {
    if (!this.peers.includes(peer)) return;
    peer.open = true;
    peer.will = peer.wanted.will?.();
    peer.events.changed('open');
    for (const [topic, text] of this.retained)
      if (peer.wanted.topics.some((filter) => matches(filter, topic))) this.deliver(peer, topic, text);
  }

  private dropLine(peer: Peer, tellsWill: boolean, comesBack = true): void {
    peer.open = false;
    peer.events.changed('lost');
    if (tellsWill && peer.will) this.publish(peer.will.topic, peer.will.text, false);
    if (comesBack) this.later(300, () => this.connect(peer));
  }

  private deliver(peer: Peer, topic: string, text: string): void {
    const { lost, doubled, late } = this.faults;
    if (this.draw() < lost) return;
    const wait = LATENCY_MS + (this.draw() < late ? LATE_MS : 0);
    const run = () => {
      if (peer.open) peer.events.heard(topic, text);
    };
    this.later(wait, run);
    if (this.draw() < doubled) this.later(wait + LATENCY_MS, run);
  }
}
