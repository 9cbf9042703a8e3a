/** The client history of a world: what clients asked and were told, in the order of the trace, not of any clock. */
import type { NodeId, Request, World } from '#kernel';

const NEVER = Number.POSITIVE_INFINITY;

/** One operation as judges read it. `info`: it was given up; it may take effect at any later moment, or never. */
export interface ClientOperation {
  readonly process: NodeId;
  readonly function: string;
  readonly argument: unknown;
  readonly result: unknown;
  readonly status: 'ok' | 'info';
  /** Trace indices; only their order counts. */
  readonly invoked: number;
  readonly completed: number;
}

const operationOf = ({ client, operation, outcome, invokedBy, completedBy }: Request): ClientOperation => {
  const answered = outcome?.ok === true;
  return {
    process: client,
    function: operation.name,
    argument: operation.value ?? null,
    result: answered ? (outcome.value ?? null) : null,
    status: answered ? 'ok' : 'info',
    invoked: invokedBy,
    completed: answered && completedBy !== null ? completedBy : NEVER,
  };
};

export const clientHistory = (world: World): readonly ClientOperation[] => world.requests.map(operationOf);
