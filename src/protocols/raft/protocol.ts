/**
 * Raft: a replicated log by way of a leader. Diego Ongaro and John Ousterhout, "In Search of an Understandable Consensus
 * Algorithm (Extended Version)", 2014, figure 2; PreVote, check quorum, leases and one-server membership changes as in
 * Ongaro, "Consensus: Bridging Theory and Practice", 2014. Each concern stands in a file of its own.
 */
import { defineProtocol, type Fact, type Protocol, role } from '#kernel';
import { client } from './client.ts';
import { electionTimeout, onRequestVote, onVote } from './election.ts';
import { isAnswerOfServer, labelOf, type Message, type Params } from './messages.ts';
import { checkQuorum, heartbeat, onAppend, onAppended } from './replication.ts';
import { serve } from './service.ts';
import { armElection, init, type Server } from './state.ts';
import { RULES, WORDS } from './words.ts';

/** The last terms fit on a card; of a longer log the beginning is left out. */
const TERMS_SHOWN = 9;

const sayLog = ({ log }: Server): string => {
  const terms = log.map(({ term }) => term);
  if (terms.length === 0) return '—';
  const shown = terms.slice(-TERMS_SHOWN).join(' ');
  return terms.length > TERMS_SHOWN ? `… ${shown}` : shown;
};

/** At most four letters: cards are small on a full stage. */
const sayStanding = ({ standing, leader }: Server): string => {
  if (standing === 'leader') return 'lead';
  if (standing === 'follower') return leader === null ? '—' : `→ ${leader}`;
  return 'asks';
};

const facts = (server: Server): readonly Fact[] => [
  { label: 'term', value: String(server.term), where: 'disk' },
  { label: 'vote', value: server.votedFor ?? '—', where: 'disk' },
  { label: 'log', value: sayLog(server), where: 'disk' },
  { label: 'commit', value: String(server.commitIndex), where: 'memory' },
  { label: 'is', value: sayStanding(server), where: 'memory' },
];

const server = role<Server, Message, Params>({
  title: 'server',
  shape: 'circle',
  durable: ['term', 'votedFor', 'log', 'record'],
  persists: 'explicitly',
  init,
  facts,

  start(state, io) {
    armElection(state, io);
    return state;
  },
  restart(state, io) {
    armElection(state, io);
    return state;
  },

  on: {
    requestVote: onRequestVote,
    vote: onVote,
    append: onAppend,
    appended: onAppended,
    write: serve,
    read: serve,
    add: serve,
    remove: serve,
  },

  timers: {
    election: electionTimeout,
    heartbeat,
    quorum: checkQuorum,
    trust(state, io) {
      io.note('trust-ends');
      return { ...state, trusts: false };
    },
  },
});

export const raft: Protocol = defineProtocol({
  id: 'raft',
  title: 'Raft',
  source: 'Ongaro & Ousterhout 2014 (extended version), figure 2; Ongaro, thesis, 2014',
  roles: { server, client },
  rules: RULES,
  words: WORDS,
  label: (message) => labelOf(message as Message),
  party: (message, from) => (isAnswerOfServer(message as Message) ? null : from),
});
