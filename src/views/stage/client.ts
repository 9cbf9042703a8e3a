/** What a client's figure says: the request it waits for, or how the last one ended. */
import { type NodeState, type Outcome, type Plan, type Request, sayValue, type World } from '#kernel';
import { STRINGS } from './strings.ts';

export interface ClientLine {
  readonly open: boolean;
  /** `write 1`. */
  readonly asked: string;
  /** `ok`, `failed`, or the value that the client was told; empty while it waits. */
  readonly answer: string;
  readonly ok: boolean;
}

/** Words of the protocol in the language shown, as in its sentences. */
const spoken = (plan: Plan, said: string): string => plan.scenario.protocol.sayText?.(said) ?? said;

const sayOperation = (plan: Plan, request: Request): string => {
  const { name, ...rest } = request.operation;
  return spoken(plan, [name, ...Object.values(rest).map(sayValue)].join(' '));
};

const sayAnswer = (plan: Plan, { ok, value }: Outcome): string => {
  if (value === undefined) return ok ? 'ok' : STRINGS.failed;
  return spoken(plan, sayValue(value));
};

/** The latest request, or null for a client that has asked nothing yet. */
export const clientLine = (plan: Plan, world: World, node: NodeState): ClientLine | null => {
  const request = world.requests.findLast((candidate) => candidate.client === node.id);
  if (!request) return null;
  const { outcome } = request;
  return {
    open: outcome === null,
    asked: sayOperation(plan, request),
    answer: outcome === null ? '' : sayAnswer(plan, outcome),
    ok: outcome?.ok ?? true,
  };
};
