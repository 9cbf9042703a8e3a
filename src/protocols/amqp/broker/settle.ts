/** Acknowledging, rejecting and recovering deliveries of a channel. */
import type { Unsettled } from './broker.ts';
import type { Ack, Nack, OfChannel } from './command.ts';
import type { Settled } from './hand.ts';
import { type Kind, kindOf } from './kinds.ts';
import { refuse } from './refusal.ts';
import { channelIn, type Turn } from './turn.ts';

const chosen = (all: readonly Unsettled[], tag: number, multiple: boolean): readonly Unsettled[] => {
  if (multiple && tag === 0) return all;
  if (!all.some((one) => one.tag === tag)) refuse(406, `unknown delivery tag ${tag}`);
  return all.filter((one) => one.tag === tag || (multiple && one.tag < tag));
};

/** `get` deliveries by number, then consumers by tag. */
const byTaker = (a: Unsettled, b: Unsettled): number => {
  if (a.queue !== b.queue) return a.queue < b.queue ? -1 : 1;
  if (typeof a.taker === 'number' && typeof b.taker === 'number') return a.taker - b.taker;
  if (typeof a.taker === 'number' || typeof b.taker === 'number') return typeof a.taker === 'number' ? -1 : 1;
  return a.taker < b.taker ? -1 : a.taker > b.taker ? 1 : 0;
};

/** Queues are told taker by taker, as the broker's channel does (foreach_per_queue). */
const groups = (channel: string, settled: readonly Unsettled[]): readonly (readonly [string, Settled])[] => {
  const grouped: [string, Settled][] = [];
  for (const { queue, taker, position } of settled.toSorted(byTaker)) {
    const last = grouped.at(-1);
    const same = last !== undefined && last[0] === queue && last[1].taker === taker;
    const positions = same ? [...last[1].positions, position] : [position];
    if (same) grouped.pop();
    grouped.push([queue, { channel, taker, positions }]);
  }
  return grouped;
};

const settle = (
  turn: Turn,
  name: string,
  pick: (all: readonly Unsettled[]) => readonly Unsettled[],
  what: 'ack' | 'reject' | 'requeue',
): void => {
  const channel = channelIn(turn, name);
  const picked = pick(channel.unsettled);
  const unsettled = channel.unsettled.filter((one) => !picked.includes(one));
  turn.channels.set(name, { ...channel, unsettled });
  for (const [queue, settled] of groups(name, picked)) {
    if (!turn.queues.has(queue)) continue;
    const act: Kind[typeof what] = kindOf(turn, queue)[what];
    act(turn, queue, settled);
  }
};

export const ack = (turn: Turn, { channel, tag, multiple = false }: Ack): void =>
  settle(turn, channel, (all) => chosen(all, tag, multiple), 'ack');

export const nack = (turn: Turn, { channel, tag, multiple = false, requeue }: Nack): void =>
  settle(turn, channel, (all) => chosen(all, tag, multiple), requeue ? 'requeue' : 'reject');

/** Requeues all that the channel holds. */
export const recover = (turn: Turn, { channel }: OfChannel): void =>
  settle(turn, channel, (all) => all, 'requeue');
