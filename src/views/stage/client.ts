/** What a client's figure says: the request it waits for, or how the last one ended. */
import { type NodeState, type Request, sayValue, type World } from '#kernel';
import { STRINGS } from './strings.ts';

export interface ClientLine {
  readonly open: boolean;
  /** `write 1`. */
  readonly asked: string;
  /** `ok`, `failed`, or the value that the client was told; empty while it waits. */
  readonly answer: string;
  readonly ok: boolean;
}

const sayOperation = (request: Request): string => {
  const { name, ...rest } = request.operation;
  return [name, ...Object.values(rest).map(sayValue)].join(' ');
};

/** The latest request, or null for a client that has asked nothing yet. */
export const clientLine = (world: World, node: NodeState): ClientLine | null => {
  const request = world.requests.findLast((candidate) => candidate.client === node.id);
  if (!request) return null;
  const { outcome } = request;
  const told = outcome?.value === undefined ? (outcome?.ok ? 'ok' : STRINGS.failed) : sayValue(outcome.value);
  return {
    open: outcome === null,
    asked: sayOperation(request),
    answer: outcome === null ? '' : told,
    ok: outcome?.ok ?? true,
  };
};
