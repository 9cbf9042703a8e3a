/** Shapes of the recorded cases (golden/amqp-routing.json), read leniently: the file is somebody else's. */
import type { CaseResult } from '#kernel';
import type { Table } from '../broker/index.ts';

export interface RecordedBinding {
  readonly source: string;
  readonly to: 'queue' | 'exchange';
  readonly destination: string;
  readonly routing_key: string;
  readonly arguments?: Table;
}

export interface RecordedMessage {
  readonly exchange: string;
  readonly routing_key: string;
  readonly headers: Table | null;
  readonly observed: unknown;
}

export interface TopologyCase {
  readonly id: string;
  readonly exchanges: readonly {
    readonly name: string;
    readonly type: string;
    readonly alternate?: string;
  }[];
  readonly queues: readonly string[];
  readonly bindings: readonly RecordedBinding[];
  readonly messages: readonly RecordedMessage[];
}

/** One operation of a trace; which fields there are depends on `op`. */
export interface RecordedStep {
  readonly op: string;
  readonly observed: unknown;
  readonly [field: string]: unknown;
}

export interface TraceCase {
  readonly id: string;
  readonly steps: readonly RecordedStep[];
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0;

/** The same text for equal data, whatever the order of keys. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(byName))
      : part,
  );

export const judge = (set: string, id: string, expected: unknown, got: unknown): CaseResult =>
  canonical(expected) === canonical(got) ? { set, id, ok: true } : { set, id, ok: false, expected, got };
