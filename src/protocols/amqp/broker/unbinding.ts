/** Removing bindings, and the exchanges that delete themselves when their last one is gone. */
import { type Binding, sameBinding } from './exchange.ts';
import type { Turn } from './turn.ts';

/** Whether anything is bound to this exchange as a source. */
export const isBound = (turn: Turn, exchange: string): boolean =>
  (turn.bindings.get(exchange)?.length ?? 0) > 0;

const keepOnly = (turn: Turn, source: string, kept: readonly Binding[]): void => {
  if (kept.length > 0) {
    turn.bindings.set(source, kept);
    return;
  }
  turn.bindings.delete(source);
  if (turn.exchanges.get(source)?.autoDelete !== true) return;
  turn.exchanges.delete(source);
  dropBindings(turn, 'exchange', source);
};

/** Removes one binding. Removing what is not there is no error. */
export const dropBinding = (turn: Turn, binding: Binding): void => {
  const bindings = turn.bindings.get(binding.source) ?? [];
  const kept = bindings.filter((other) => !sameBinding(other, binding));
  if (kept.length < bindings.length) keepOnly(turn, binding.source, kept);
};

/** Removes all bindings to a queue or exchange that is gone. */
export const dropBindings = (turn: Turn, to: Binding['to'], destination: string): void => {
  for (const [source, bindings] of [...turn.bindings]) {
    const kept = bindings.filter((other) => other.to !== to || other.destination !== destination);
    if (kept.length < bindings.length) keepOnly(turn, source, kept);
  }
};
