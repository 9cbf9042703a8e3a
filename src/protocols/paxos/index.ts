/** Paxos, a single decree. See README.md. */
export {
  type AcceptorFacts,
  acceptorsOf,
  type CastVote,
  type Choice,
  choicesIn,
  chosenValues,
  learnersOf,
  type Proposal,
  proposalsIn,
  proposersOf,
  votesIn,
} from './facts.ts';
export { type Cell, type Ledger, type LedgerRow, ledgerOf } from './ledger/ledger.ts';
export type { Ballot, Message, Params, QuorumSets, Value, Vote } from './messages.ts';
export {
  aValueIsChosen,
  aWishIsGivenUp,
  learnedIsChosen,
  oneValueABallot,
  oneValueChosen,
  onlyProposedValues,
  onlySafeProposals,
  promiseCoversVote,
  promisesLast,
  somethingIsLearned,
} from './properties.ts';
export { type Acceptor, type Learner, type Proposer, paxos } from './protocol.ts';
export { isQuorum, type Quorum, quorumProblem, quorumsMeet } from './quorums.ts';
