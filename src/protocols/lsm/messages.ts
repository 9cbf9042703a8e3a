/** What a client asks of the store, and what a run is set up with. */
import type { RequestId } from '#kernel';
import type { Shape } from './store.ts';

export type Message =
  /** A write; `null` deletes. */
  | {
      readonly type: 'write';
      readonly request: RequestId;
      readonly key: string;
      readonly value: number | null;
    }
  | { readonly type: 'read'; readonly request: RequestId; readonly key: string; readonly old: boolean }
  | { readonly type: 'snapshot'; readonly request: RequestId }
  | { readonly type: 'done'; readonly request: RequestId }
  | { readonly type: 'found'; readonly request: RequestId; readonly value: number | null };

export interface Params extends Shape {
  /** How long one instruction takes. */
  readonly stepMs: number;
  readonly patienceMs: number;
}
