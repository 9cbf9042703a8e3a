/** Atomic commitment: two phases, three phases, Paxos Commit. See README.md. */
export type { Acceptor } from './acceptor.ts';
export { type Costs, costsOf, Gauge, type Outcome, type Stretch } from './costs/costs.ts';
export { playSide, sameFaults } from './costs/sides.ts';
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
export {
  type Ballot,
  type Ballotted,
  type Decision,
  type Message,
  type Params,
  VARIANTS,
  type Variant,
  type Vote,
} from './messages.ts';
export {
  atomic,
  commitNeedsAll,
  everybodyAborts,
  everybodyCommits,
  everybodyKnows,
  nobodyStaysInDoubt,
  noGap,
  oneDecision,
} from './properties.ts';
export { commitment } from './protocol.ts';
export { isInDoubt, type Resource, type ResourceState } from './resource.ts';
