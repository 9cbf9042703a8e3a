/** A channel between two processes, in order or not. */
import type { Cell, ModelStep } from '#kernel';

export type Message =
  | { readonly type: 'request'; readonly clock: number }
  | { readonly type: 'ack' | 'release' };

export interface Channel {
  readonly cell: Cell<readonly Message[]>;
  /** Messages arrive in any order; kept sorted, so that equal contents are equal. */
  readonly bag: boolean;
}

/** `request 3`, `ack`. */
export const textOf = (message: Message): string =>
  message.type === 'request' ? `request ${message.clock}` : message.type;

const isFirstOfItsKind = (message: Message, place: number, all: readonly Message[]): boolean =>
  all.findIndex((other) => textOf(other) === textOf(message)) === place;

export const send = (step: ModelStep, { cell, bag }: Channel, message: Message): void => {
  const messages = [...step.get(cell), message];
  step.set(cell, bag ? messages.sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1)) : messages);
};

/** The first message, or any of a bag, equal ones being one choice. */
export const takeOne = (step: ModelStep, { cell, bag }: Channel): Message | undefined => {
  const messages = step.get(cell);
  const message = bag ? step.choose(messages.filter(isFirstOfItsKind)) : messages[0];
  if (message) step.set(cell, messages.toSpliced(messages.indexOf(message), 1));
  return message;
};
