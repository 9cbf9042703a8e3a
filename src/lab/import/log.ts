/** A log from elsewhere, understood: what happened on which host, with vector clocks, and everything that was wrong with it. */
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

export interface PicturedLog {
  readonly pictures: readonly Picture[];
  readonly problems: readonly Problem[];
}
