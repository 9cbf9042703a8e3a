/** What the nodes of the four pictures tell each other, and what a run is set up with. */

import type { ObjectId } from './git/object.ts';
import type { GitObject } from './git/repository.ts';
import type { Digest } from './trees/hashing.ts';
import type { Leaf } from './trees/paired-tree.ts';

export interface PlacedLeaf extends Leaf {
  readonly place: number;
}

/** An object with the name that its sender gives it. */
export interface NamedObject {
  readonly id: ObjectId;
  readonly object: GitObject;
}

export type Message =
  /* Two stores (Dynamo, §4.7). Level 0 is the root. */
  | { readonly type: 'root'; readonly hash: Digest }
  | { readonly type: 'same' }
  /** Hashes of both children of each of these nodes, which stand at `level` − 1. */
  | {
      readonly type: 'hashes';
      readonly level: number;
      readonly places: readonly number[];
      readonly hashes: readonly Digest[];
    }
  /** "Tell me the children of these nodes at `level`." */
  | { readonly type: 'children'; readonly level: number; readonly places: readonly number[] }
  | { readonly type: 'leaves'; readonly leaves: readonly PlacedLeaf[] }
  /** The asker's own leaves, where they are the newer ones. */
  | { readonly type: 'newer'; readonly leaves: readonly PlacedLeaf[] }
  /* A log and who trusts nothing but its root (RFC 6962). `data` is hexadecimal. */
  | { readonly type: 'prove'; readonly index: number }
  | {
      readonly type: 'proof';
      readonly data: string;
      readonly index: number;
      readonly size: number;
      readonly path: readonly Digest[];
    }
  /* A block: its header names the root, the transactions come from anybody. */
  | { readonly type: 'get-block' }
  | { readonly type: 'block'; readonly ids: readonly Digest[] }
  /* git: objects, and names that move. */
  | { readonly type: 'objects'; readonly objects: readonly NamedObject[] }
  | { readonly type: 'update'; readonly old: ObjectId; readonly next: ObjectId }
  | { readonly type: 'moved'; readonly to: ObjectId }
  | { readonly type: 'rejected'; readonly why: 'moved' | 'missing'; readonly at: ObjectId }
  | { readonly type: 'fetch'; readonly have: readonly ObjectId[] }
  | { readonly type: 'branch'; readonly at: ObjectId };

export interface Params {
  /** Stores: 2^depth leaves. */
  readonly depth: number;
  /** Stores: so many leaves of the first store were changed while the others were away. */
  readonly behind: number;
  /** Log: entries at the start. */
  readonly entries: number;
  /** Block: its transactions, as they are hashed. */
  readonly ids: readonly Digest[];
}
