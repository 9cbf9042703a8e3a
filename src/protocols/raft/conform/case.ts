/** The recordings of a three-node etcd 3.4.23 (`golden/README.md`, etcd-quorum), as data from outside. */
import type { NodeId } from '#kernel';

interface Fault {
  readonly do: 'crash' | 'start' | 'freeze' | 'thaw' | 'partition' | 'heal';
  readonly member?: NodeId;
  readonly members?: readonly NodeId[];
}

interface Request {
  readonly member: NodeId;
  readonly result: unknown;
}

export type Step =
  | Fault
  | { readonly do: 'status'; readonly result: unknown }
  | { readonly do: 'wait'; readonly seconds: number }
  | (Request & { readonly do: 'put'; readonly key: string; readonly value: string })
  | (Request & {
      readonly do: 'get';
      readonly key: string;
      readonly read: 'linearizable' | 'serializable';
      readonly at_revision?: number;
    })
  | (Request & { readonly do: 'compact'; readonly revision: number })
  | (Request & { readonly do: 'grant lease'; readonly ttl: number });

export interface RecordedCase {
  readonly id: string;
  readonly steps: readonly Step[];
}

const KNOWN = new Set([
  'crash',
  'start',
  'freeze',
  'thaw',
  'partition',
  'heal',
  'status',
  'wait',
  'put',
  'get',
  'compact',
  'grant lease',
]);

/** A step that this replay does not know, in words, or `null`. */
export const strangerIn = ({ steps }: RecordedCase): string | null => {
  const stranger = steps.find((step) => !KNOWN.has(step.do));
  return stranger ? `the step "${stranger.do}" is not known` : null;
};

/** Plain data with its keys in order, so that only content is compared. */
export const tidied = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(tidied);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, tidied(part)]),
  );
};

export const same = (a: unknown, b: unknown): boolean =>
  JSON.stringify(tidied(a)) === JSON.stringify(tidied(b));
