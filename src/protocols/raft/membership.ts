/** Membership changes, one server at a time (thesis §4.1), with the condition that was added in 2015. */
import type { NodeId } from '#kernel';
import type { Asked } from './messages.ts';
import { append } from './replication.ts';
import { configIndex, knowsCommitted, lastIndex, membersOf, type RaftIo, type Server } from './state.ts';

export interface Change {
  readonly add: readonly NodeId[];
  readonly remove: readonly NodeId[];
}

/** Why a leader may not change the members now, or `null`. */
const hindrance = (server: Server, io: RaftIo): string | null => {
  const pending = configIndex(server) > server.commitIndex;
  if (pending && io.rule('one-change-at-a-time')) return 'change-pending';
  // Ongaro, raft-dev, July 2015: two leaders might otherwise each have a change that the other does not know of.
  if (!knowsCommitted(server) && io.rule('change-after-own-term')) return 'change-too-early';
  return null;
};

/** A leader appends the new configuration; it counts from that moment, committed or not. */
export const change = (server: Server, asked: Asked, { add, remove }: Change, io: RaftIo): Server => {
  const members = membersOf(server, io.params.members);
  const wanted = [...new Set([...members, ...add])].filter((node) => !remove.includes(node)).sort();
  const reason = hindrance(server, io);
  if (reason !== null || wanted.length === members.length) {
    const why = reason ?? 'nothing-to-change';
    io.reply({ type: 'refused', seq: asked.seq, reason: why });
    return io.ignore(server, why);
  }
  const owed = [...server.owed, lastIndex(server) + 1];
  return append({ ...server, owed }, { kind: 'config', members: wanted, ...asked }, io);
};
