/** Atomic commitment: two phases, three phases, Paxos Commit. See README.md. */
export type { Acceptor } from './acceptor.ts';
export { type Costs, costsOf, type Outcome } from './costs/costs.ts';
export {
  abortedIn,
  committedIn,
  decidersOf,
  everybodyIs,
  inDoubtIn,
  isTorn,
  managerOf,
  nobodyKnows,
  type ResourceFacts,
  resourcesOf,
} from './facts.ts';
export type { Leader } from './leader.ts';
export type { Manager } from './manager.ts';
export type { Ballot, Ballotted, Decision, Message, Params, Variant, Vote } from './messages.ts';
export {
  atomic,
  commitNeedsAll,
  everybodyAborts,
  everybodyCommits,
  everybodyIsAboutTo,
  nobodyStaysInDoubt,
  noGap,
  oneDecision,
} from './properties.ts';
export { commitment } from './protocol.ts';
export { isInDoubt, type Resource, type ResourceState } from './resource.ts';
