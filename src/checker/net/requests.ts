/**
 * The client history without times. Of the order in which requests began and were answered only what judges may ask is
 * kept: for each request those that had been answered when it began. These sets grow along a run, so the order can be
 * told again from them.
 */
import type { NodeId, Operation, Outcome, Request, RequestId } from '#kernel';

export interface Asked {
  readonly id: RequestId;
  readonly operation: Operation;
  readonly outcome: Outcome | null;
  /** Ids of the requests that had been answered before this one began; `null`: not kept. */
  readonly before: readonly RequestId[] | null;
}

/** The client that a request belongs to. */
export const clientOf = (id: RequestId): NodeId => id.slice(0, id.lastIndexOf('.'));

export const answered = (requests: readonly Asked[]): RequestId[] =>
  requests.filter(({ outcome }) => outcome !== null).map(({ id }) => id);

/** What `client` asked, as this model keeps it. */
export const askedBy = (client: NodeId, requests: readonly Request[], order: boolean): readonly Asked[] =>
  requests
    .filter((request) => request.client === client)
    .map(({ id, operation, outcome, invokedBy }) => ({
      id,
      operation,
      outcome,
      before: order ? earlier(requests, invokedBy) : null,
    }));

const earlier = (requests: readonly Request[], invokedBy: number): RequestId[] =>
  requests
    .filter(({ completedBy }) => completedBy !== null && completedBy < invokedBy)
    .map(({ id }) => id)
    .sort();

const untold = (): never => {
  throw new Error('it asks in which order requests began and ended, which this model does not keep');
};

/** A request as properties see it. Its times are places in the order of what happened to requests, nothing more. */
class Told implements Request {
  readonly id: RequestId;
  readonly client: NodeId;
  readonly operation: Operation;
  readonly outcome: Outcome | null;
  private readonly began: number | null;
  private readonly ended: number | null;

  constructor({ id, operation, outcome }: Asked, began: number | null, ended: number | null) {
    this.id = id;
    this.client = clientOf(id);
    this.operation = operation;
    this.outcome = outcome;
    this.began = began;
    this.ended = ended;
  }

  get invokedBy(): number {
    return this.began ?? untold();
  }

  get invoked(): number {
    return this.invokedBy;
  }

  get completedBy(): number | null {
    return this.outcome === null ? null : (this.ended ?? untold());
  }

  get completed(): number | null {
    return this.completedBy;
  }
}

const byId = (a: Asked, b: Asked): number => (a.id < b.id ? -1 : 1);

/** In order of invocation; among those that nothing orders, by name. */
export const tellRequests = (asked: readonly Asked[]): readonly Request[] => {
  const sorted = [...asked].sort((a, b) => (a.before?.length ?? 0) - (b.before?.length ?? 0) || byId(a, b));
  if (sorted.some(({ before }) => before === null)) return sorted.map((one) => new Told(one, null, null));
  const began = new Map<RequestId, number>();
  const ended = new Map<RequestId, number>();
  let place = 0;
  for (const { id, before } of sorted) {
    for (const other of before ?? []) if (!ended.has(other)) ended.set(other, place++);
    began.set(id, place++);
  }
  for (const id of answered(sorted)) if (!ended.has(id)) ended.set(id, place++);
  return sorted.map((one) => new Told(one, began.get(one.id) ?? 0, ended.get(one.id) ?? null));
};
