/** The rows of a node's state: every field, told apart by where it lives, with what the last event changed. Pure. */
import { type AnyRole, sayValue, type World } from '#kernel';

export interface StateRow {
  readonly field: string;
  readonly value: string;
  /** What it was before the last event at this node; `null` when it did not change. */
  readonly was: string | null;
}

export interface StateTable {
  readonly disk: readonly StateRow[];
  readonly memory: readonly StateRow[];
  /** Memory is gone: the node is down. */
  readonly down: boolean;
  /** What memory holds of durable fields is not on disk yet. */
  readonly unsaved: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

const rows = (fields: Fields, before: Fields | null): StateRow[] =>
  Object.entries(fields).map(([field, raw]) => {
    const value = sayValue(raw);
    const old = before && field in before ? sayValue(before[field]) : null;
    return { field, value, was: old !== null && old !== value ? old : null };
  });

const pick = (fields: Fields, wanted: (field: string) => boolean): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([field]) => wanted(field)));

/** `before`: the node's state before the event that is looked at, or `null` to mark nothing as changed. */
export const stateTable = (
  role: AnyRole,
  node: World['nodes'][number],
  before: object | null,
): StateTable => {
  const durable = new Set<string>(role.durable ?? []);
  const disk = (node.disk ?? {}) as Fields;
  const state = node.state as Fields | null;
  const memory = state ? pick(state, (field) => !durable.has(field)) : {};
  const unsaved = state
    ? [...durable].filter((field) => sayValue(state[field]) !== sayValue(disk[field]))
    : [];
  return {
    disk: rows(disk, before as Fields | null),
    memory: rows(memory, before as Fields | null),
    down: state === null,
    unsaved,
  };
};

/** The fields of a message or an operation, ready to read. */
export const bodyRows = (body: object): StateRow[] => rows(body as Fields, null);
