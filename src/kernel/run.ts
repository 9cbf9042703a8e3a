/** The one currency: everything that is saved, sent or compared is a Run, and everything else is derived from it. */
import type { LogEntry } from './act.ts';

/** What can be chosen before the start: the lesson's parameters, rules switched off, who drives. Plain JSON. */
export interface Setup {
  readonly mode: 'clock' | 'hand';
  readonly params: Readonly<Record<string, string | number | boolean>>;
  readonly rulesOff: readonly string[];
}

export interface Run {
  readonly lesson: string;
  /** Revision of the lesson that recorded it; a change of behaviour raises it. */
  readonly revision: number;
  readonly setup: Setup;
  readonly seed: number;
  readonly log: readonly LogEntry[];
}
