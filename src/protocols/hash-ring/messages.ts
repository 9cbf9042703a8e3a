/** What clients, servers and the operator tell each other, and what a run is set up with. */
import type { RequestId } from '#kernel';
import type { View } from './view.ts';

/** A stored value; versions count the writes of its key. */
export interface Entry {
  readonly value: number;
  readonly version: number;
}

export type Entries = Readonly<Record<string, Entry>>;

interface Asked {
  readonly request: RequestId;
  /** Of the view that the client followed. */
  readonly version: number;
}

export type Message =
  | ({ readonly type: 'put'; readonly key: string; readonly value: number } & Asked)
  | ({ readonly type: 'get'; readonly key: string } & Asked)
  | ({ readonly type: 'mget'; readonly keys: readonly string[] } & Asked)
  | { readonly type: 'stored'; readonly request: RequestId; readonly key: string; readonly version: number }
  | { readonly type: 'value'; readonly request: RequestId; readonly values: readonly (number | null)[] }
  | { readonly type: 'cross-slot'; readonly request: RequestId }
  | { readonly type: 'wrong-owner'; readonly request: RequestId; readonly view: View }
  /** "I am still being handed these keys." */
  | { readonly type: 'later'; readonly request: RequestId }
  | { readonly type: 'copy'; readonly key: string; readonly entry: Entry }
  | { readonly type: 'copied'; readonly key: string; readonly version: number }
  /* A new view. */
  | { readonly type: 'view'; readonly view: View }
  | { readonly type: 'transfer'; readonly view: View; readonly entries: Entries; readonly count: number }
  | { readonly type: 'received'; readonly version: number }
  | { readonly type: 'which-view' };

export interface Params {
  readonly view: Omit<View, 'version' | 'distinct'>;
  /** How long a client waits for an answer before it asks another. */
  readonly patienceMs: number;
}

export const firstView = ({ view }: Params): View => ({ ...view, version: 1, distinct: true });
