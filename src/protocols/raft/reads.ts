/** Reads that do not go through the log: read index (§8, thesis §6.4), leases (thesis §6.4.1), and the wrong way. */
import { ms, type NodeId } from '#kernel';
import type { Asked } from './messages.ts';
import { sendToAll } from './sending.ts';
import { isMajority, knowsCommitted, type RaftIo, type Read, type Server } from './state.ts';

const answerRead = (server: Server, { client, seq }: Asked, io: RaftIo): void => {
  io.note('answers-read', { client, value: server.machine.x });
  io.send(client, { type: 'value', seq, value: server.machine.x });
};

/** May this leader answer before anybody confirms that it still leads? */
const needsNobody = ({ lease }: Server, io: RaftIo): boolean => {
  if (io.params.reads === 'local' || !io.rule('read-confirm')) return true;
  return io.params.reads === 'lease' && io.now() < lease.until;
};

/** Has a leader to commit an entry of its term before it knows which value is the latest? */
const isReady = (server: Server, io: RaftIo): boolean =>
  io.params.reads === 'local' || !io.rule('read-own-term') || knowsCommitted(server);

/** A read begins: at once, with a round of heartbeats, or when an entry of this term is committed. */
export const read = (server: Server, asked: Asked, io: RaftIo): Server => {
  if (!isReady(server, io)) {
    io.note('read-waits-for-term', { client: asked.client });
    return { ...server, reads: [...server.reads, { ...asked, round: null, acks: [] }] };
  }
  if (needsNobody(server, io)) {
    answerRead(server, asked, io);
    return server;
  }
  io.note('read-asks-others', { client: asked.client });
  const asking = sendToAll({ ...server, round: server.round + 1 }, io);
  const waiting: Read = { ...asked, round: asking.round, acks: [io.self] };
  return settle({ ...asking, reads: [...server.reads, waiting] }, io);
};

/** Reads that waited for this term's first commit may begin their round. */
export const startReads = (server: Server, io: RaftIo): Server => {
  const waiting = server.reads.filter(({ round }) => round === null);
  if (waiting.length === 0) return server;
  const rest: Server = { ...server, reads: server.reads.filter(({ round }) => round !== null) };
  return waiting.reduce((next: Server, { client, seq }) => read(next, { client, seq }, io), rest);
};

/** Answers those that a majority has confirmed. */
const settle = (server: Server, io: RaftIo): Server => {
  const ready = server.reads.filter(({ round, acks }) => round !== null && isMajority(server, acks, io));
  if (ready.length === 0) return server;
  for (const one of ready) answerRead(server, one, io);
  return { ...server, reads: server.reads.filter((one) => !ready.includes(one)) };
};

/** `node` answered a round: it had not voted for anybody else when it did. */
export const acknowledgeRound = (server: Server, node: NodeId, round: number, io: RaftIo): Server => {
  const leased = extendLease(server, node, round, io);
  if (server.reads.length === 0) return leased;
  const reads = server.reads.map((one) =>
    one.round !== null && round >= one.round && !one.acks.includes(node)
      ? { ...one, acks: [...one.acks, node].sort() }
      : one,
  );
  return settle({ ...leased, reads }, io);
};

/** When a majority has answered the latest round, nobody else is elected for the minimum timeout after it was sent. */
const extendLease = (server: Server, node: NodeId, round: number, io: RaftIo): Server => {
  if (io.params.reads !== 'lease' || round !== server.round) return server;
  const { sentAt, until, acks } = server.lease;
  const confirmed = acks.includes(node) ? acks : [...acks, node].sort();
  const enough = isMajority(server, confirmed, io);
  const lease = { sentAt, acks: confirmed, until: enough ? sentAt + ms(io.params.electionMs[0]) : until };
  return { ...server, lease };
};
