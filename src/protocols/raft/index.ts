/** Raft. See README.md. */
export {
  type Applied,
  appliedIn,
  commonLength,
  doubleTerms,
  type Leader,
  leaderOf,
  leadersOf,
  reignsOf,
  type ServerFacts,
  sameEntry,
  serverOf,
  serversOf,
  termsOf,
} from './facts.ts';
export {
  type Command,
  type Entry,
  labelOf,
  type Message,
  type Params,
  type Reads,
  type Talk,
  type Term,
} from './messages.ts';
export { type Columns, columnsOf, type EntryCell, type LogRow } from './pictures/logs.ts';
export { type Crown, type TermRow, type TimerBar, termRows, timerBars } from './pictures/terms.ts';
export {
  aLeaderAppends,
  aLeaderInherits,
  aLeaderIsElected,
  aLeaderIsReplaced,
  electionSafety,
  leaderAppendOnly,
  leaderCompleteness,
  logMatching,
  logsAgree,
  logsDiverge,
  onceOnly,
  oneVoteATerm,
  requestsAreAnswered,
  stateMachineSafety,
  toldIsCommitted,
  twoApplyOne,
} from './properties.ts';
export { raft } from './protocol.ts';
export { sayCommand } from './replication.ts';
export { membersOf, type Server, type Standing, termAt } from './state.ts';
