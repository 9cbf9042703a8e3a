/** What a leader sends (figure 2, "AppendEntries RPC"): entries, or nothing but its heartbeat. */
import { ms, type NodeId } from '#kernel';
import { lastIndex, others, type RaftIo, type Server, termAt } from './state.ts';

/** Everything from `nextIndex` on, with the place that must agree before it. */
export const sendTo = (server: Server, node: NodeId, io: RaftIo): void => {
  const next = server.nextIndex[node] ?? lastIndex(server) + 1;
  io.send(node, {
    type: 'append',
    term: server.term,
    prevIndex: next - 1,
    prevTerm: termAt(server, next - 1),
    entries: server.log.slice(next - 1, io.params.batch > 0 ? next - 1 + io.params.batch : undefined),
    commit: server.commitIndex,
    round: server.round,
  });
};

/** To all others; with nothing new to send it is the heartbeat. */
export const sendToAll = (server: Server, io: RaftIo): Server => {
  const leases = io.params.reads === 'lease';
  const next = leases ? { ...server, round: server.round + 1 } : server;
  for (const node of others(next, io)) sendTo(next, node, io);
  io.timer('heartbeat', ms(io.params.heartbeatMs));
  return leases ? { ...next, lease: { ...next.lease, sentAt: io.now(), acks: [io.self] } } : next;
};
