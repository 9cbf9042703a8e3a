/** Stable names: a message says who sent it to whom and the how-manieth it was, so it stays the same message in every fork. */

import type { MessageId } from './act.ts';
import { KernelError } from './errors.ts';
import type { NodeId } from './protocol.ts';
import { STRINGS } from './strings.ts';
import type { Flight } from './world.ts';

/** `R0>R1#3`, a duplicate of it `R0>R1#3+1`. */
export const messageId = (
  ids: readonly NodeId[],
  flight: Pick<Flight, 'from' | 'to' | 'ordinal' | 'copy'>,
): MessageId =>
  `${ids[flight.from]}>${ids[flight.to]}#${flight.ordinal}${flight.copy > 0 ? `+${flight.copy}` : ''}`;

/** The inverse; throws `KernelError` for what is no message name or names an unknown node. */
export const parseMessageId = (
  indexOf: ReadonlyMap<NodeId, number>,
  id: MessageId,
): Pick<Flight, 'from' | 'to' | 'ordinal' | 'copy'> => {
  const match = /^(.+)>(.+)#(\d+)(?:\+(\d+))?$/.exec(id);
  const from = match ? indexOf.get(match[1] as string) : undefined;
  const to = match ? indexOf.get(match[2] as string) : undefined;
  if (!match || from === undefined || to === undefined) throw new KernelError(STRINGS.noMessage(id));
  return { from, to, ordinal: Number(match[3]), copy: Number(match[4] ?? 0) };
};

/** Order of arrival: by time, ties by name (sender, receiver, ordinal, copy), never by accident of insertion. */
export const compareFlights = (a: Flight, b: Flight): number =>
  a.due - b.due || a.from - b.from || a.to - b.to || a.ordinal - b.ordinal || a.copy - b.copy;
