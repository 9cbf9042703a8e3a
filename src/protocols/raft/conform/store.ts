/** What etcd keeps above its log: keys with revisions (MVCC), compaction, leases. Pure; a store is a fold over commands. */

export interface Put {
  readonly op: 'put';
  readonly key: string;
  readonly value: string;
  /** Number of the lease that the key goes with; 0: none. */
  readonly lease: number;
}

export type StoreCommand =
  | Put
  | { readonly op: 'compact'; readonly revision: number }
  | { readonly op: 'grant'; readonly lease: number }
  | { readonly op: 'revoke'; readonly lease: number };

/** One version of a key; `value: null` is a deletion. */
interface Version {
  readonly key: string;
  readonly value: string | null;
  readonly created: number;
  readonly modified: number;
  readonly version: number;
  readonly lease: number;
}

export interface Store {
  /** 1 before the first write, as etcd counts. */
  readonly revision: number;
  readonly compacted: number;
  /** Granted and not revoked. */
  readonly leases: readonly number[];
  readonly versions: readonly Version[];
}

export const EMPTY_STORE: Store = { revision: 1, compacted: 0, leases: [], versions: [] };

export const COMPACTED = 'etcdserver: mvcc: required revision has been compacted';
export const FUTURE = 'etcdserver: mvcc: required revision is a future revision';

const latest = ({ versions }: Store, key: string, revision: number): Version | null => {
  const found = versions.findLast((version) => version.key === key && version.modified <= revision);
  return found && found.value !== null ? found : null;
};

/** 0, no lease, can always be had. */
export const hasLease = ({ leases }: Store, lease: number): boolean => lease === 0 || leases.includes(lease);

const put = (store: Store, { key, value, lease }: Put): Store => {
  if (!hasLease(store, lease)) return store;
  const modified = store.revision + 1;
  const old = latest(store, key, store.revision);
  const created = old?.created ?? modified;
  const version = { key, value, created, modified, version: (old?.version ?? 0) + 1, lease };
  return { ...store, revision: modified, versions: [...store.versions, version] };
};

/** All keys of a lease go together, in one revision. A lease without keys leaves no trace. */
const revoke = (before: Store, lease: number): Store => {
  const store = { ...before, leases: before.leases.filter((other) => other !== lease) };
  const keys = [...new Set(store.versions.map(({ key }) => key))];
  const gone = keys.filter((key) => latest(store, key, store.revision)?.lease === lease);
  if (gone.length === 0) return store;
  const modified = store.revision + 1;
  const deleted = gone.map((key) => ({ key, value: null, created: 0, modified, version: 0, lease: 0 }));
  return { ...store, revision: modified, versions: [...store.versions, ...deleted] };
};

/** Why a compaction is refused, or `null`. */
export const compactionProblem = (store: Store, revision: number): string | null => {
  if (revision <= store.compacted) return COMPACTED;
  return revision > store.revision ? FUTURE : null;
};

export const applyCommand = (store: Store, command: StoreCommand): Store => {
  switch (command.op) {
    case 'put':
      return put(store, command);
    case 'compact':
      return compactionProblem(store, command.revision) ? store : { ...store, compacted: command.revision };
    case 'revoke':
      return revoke(store, command.lease);
    case 'grant':
      return { ...store, leases: [...store.leases, command.lease] };
  }
};

/** What `get` answers: the newest version at a revision; 0 and below mean now. */
export const readKey = (store: Store, key: string, atRevision = 0): object => {
  const revision = atRevision > 0 ? atRevision : store.revision;
  if (revision > store.revision) return { status: 'error', message: FUTURE };
  if (revision < store.compacted) return { status: 'error', message: COMPACTED };
  const found = latest(store, key, revision);
  const base = { status: 'ok', value: found?.value ?? null, store_revision: store.revision };
  if (!found) return base;
  const { created, modified, version } = found;
  return { ...base, create_revision: created, mod_revision: modified, version };
};
