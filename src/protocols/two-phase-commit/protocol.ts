/**
 * Atomic commitment in three ways, chosen by the parameter `variant`: two phases (Gray 1978), three phases (Skeen 1981),
 * and Paxos Commit (Gray & Lamport 2006). The resources are the same in all of them; who decides is not.
 */
import { defineProtocol, type Protocol } from '#kernel';
import { acceptor } from './acceptor.ts';
import { leader } from './leader.ts';
import { manager } from './manager.ts';
import type { Ballotted, Message } from './messages.ts';
import { resource } from './resource.ts';
import { RULES, WORDS } from './words.ts';

/** One sign a resource, in their order. */
const signs = (votes: readonly Ballotted[]): string =>
  votes.length === 0 ? '—' : votes.map(({ vote }) => (vote === 'prepared' ? '✓' : '✗')).join('');

const labelOf = (message: Message): string => {
  switch (message.type) {
    case 'prepared':
      return 'yes';
    case 'refused':
      return 'no';
    case 'vote':
      return message.vote === 'prepared' ? 'yes' : 'no';
    case 'open':
      return `open ${message.ballot}`;
    case 'promise':
    case 'propose':
    case 'accepted':
      return `${message.type} ${message.ballot} ${signs(message.votes)}`;
    default:
      return message.type;
  }
};

export const commitment: Protocol = defineProtocol({
  id: 'two-phase-commit',
  title: 'Atomic commitment',
  source:
    'Gray, Notes on Data Base Operating Systems, 1978, §5.8; Skeen 1981; Gray & Lamport, Consensus on Transaction Commit, 2006',
  roles: { manager, leader, resource, acceptor },
  rules: RULES,
  words: WORDS,
  label: (message) => labelOf(message as Message),
});
