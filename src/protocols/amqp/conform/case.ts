/** Shapes of the recorded cases (golden/amqp-routing.json), read leniently: the file is somebody else's. */
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
