/** Terms (§5.1): whoever sees a higher one adopts it and is a follower; whoever is asked in a lower one says so. */
import { ms, type NodeId } from '#kernel';
import type { Term } from './messages.ts';
import { AT_REST, armElection, keepsTrust, type RaftIo, type Server, save } from './state.ts';

/** No leader, no candidate any more; in the same term or, with its vote free again, in a later one. */
export const becomeFollower = (server: Server, term: Term, io: RaftIo): Server => {
  if (server.standing === 'leader') {
    for (const timer of ['heartbeat', 'quorum']) io.cancel(timer);
    armElection(server, io);
  }
  const votedFor = term > server.term ? null : server.votedFor;
  return { ...server, ...AT_REST, term, votedFor };
};

/** "If RPC request or response contains term T > currentTerm: set currentTerm = T, convert to follower." */
export const heed = (server: Server, term: Term, io: RaftIo): Server => {
  if (term <= server.term) return server;
  const busy = server.standing === 'leader' || server.standing === 'candidate';
  if (busy && !io.rule('step-down')) {
    io.note('keeps-standing', { term, standing: server.standing });
    return save({ ...server, term, votedFor: null }, io);
  }
  io.note(server.standing === 'leader' ? 'steps-down' : 'adopts', { term });
  return save(becomeFollower(server, term, io), io);
};

/** A leader of this term spoke: follow it, and wait anew. */
export const follow = (server: Server, leader: NodeId, io: RaftIo): Server => {
  armElection(server, io);
  const trusts = keepsTrust(io);
  if (trusts) io.timer('trust', ms(io.params.electionMs[0]));
  if (server.standing === 'follower' && server.leader === leader && server.trusts === trusts) return server;
  const followed = server.standing === 'follower' ? server : becomeFollower(server, server.term, io);
  return { ...followed, leader, trusts };
};
