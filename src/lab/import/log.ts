/** A log from elsewhere, understood: what happened on which host, with vector clocks, and everything that was wrong with it. */
import type { Request } from '#kernel';
import type { LiveVerdict } from '../judging/index.ts';
import type { RunRecord } from '../run-file/index.ts';
import type { SpaceTime } from '../space-time/index.ts';

export interface ImportedEvent {
  readonly host: string;
  /** One entry a host that is known of; own entry included. */
  readonly clock: ReadonlyMap<string, number>;
  readonly text: string;
  /** 1 for the first line of the file. */
  readonly line: number;
}

/** One run of the logged system; a file may hold several. */
export interface Execution {
  readonly label: string;
  /** In order of first appearance. */
  readonly hosts: readonly string[];
  readonly events: readonly ImportedEvent[];
}

export interface Problem {
  /** 0 when it concerns the whole file. */
  readonly line: number;
  readonly says: string;
}

export interface ImportedLog {
  readonly executions: readonly Execution[];
  readonly problems: readonly Problem[];
  /** The regular expression that was used, and whether the log brought it along. */
  readonly expression: string;
  readonly ownExpression: boolean;
}

/** One execution ready to be drawn: what a page needs of it, and no clocks beside those of the picture. */
export interface Picture {
  readonly label: string;
  readonly space: SpaceTime;
  /** What stood in the log for each event of `space.events`. */
  readonly told: readonly Pick<ImportedEvent, 'host' | 'text' | 'line'>[];
  readonly concurrentPairs: number;
}

/** One state of a trace: every variable's value as TLA+ writes it, in the order of `vars`. */
export interface ItfState {
  readonly line: number;
  readonly values: readonly string[];
  /** What led here, where the trace says it. */
  readonly says: string | null;
}

export interface ItfTrace {
  readonly vars: readonly string[];
  readonly states: readonly ItfState[];
  /** After the last state it goes on with this one, for ever. */
  readonly loop: number | null;
}

/** What clients asked and were told, as intervals, with the verdicts of all judges that can judge it. */
export interface PicturedHistory {
  readonly processes: readonly string[];
  readonly operations: number;
  readonly concurrentPairs: number;
  /** The operations that are drawn: the first ones. Moments are places in the order of questions and answers. */
  readonly requests: readonly Request[];
  /** Line of each drawn operation. */
  readonly lines: readonly number[];
  readonly verdicts: readonly LiveVerdict[];
}

/** What was brought, understood as far as it goes. Plain data: it comes out of a worker. */
export type Imported = { readonly problems: readonly Problem[] } & (
  | { readonly kind: 'shiviz'; readonly pictures: readonly Picture[] }
  | { readonly kind: 'history'; readonly history: PicturedHistory | null }
  | { readonly kind: 'itf'; readonly trace: ItfTrace | null; readonly pictures: readonly Picture[] }
  | { readonly kind: 'run' | 'link'; readonly record: RunRecord | null }
  /** It could not be told what it is, or reading was given up. */
  | { readonly kind: 'none' }
);
