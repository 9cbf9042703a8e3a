/** The live class: protocol and both ends of it, without a screen and without a broker. `SPEC.md` fixes it, rule by rule. */
export { Driver, type DriverOptions, type DriverPhase } from './driver.ts';
export { Follower, type FollowerOptions } from './follower.ts';
export { CLASS_LIMITS } from './limits.ts';
export {
  bundle,
  type Line,
  type LineEvents,
  type LineState,
  type LineWanted,
  type OpenLine,
} from './line.ts';
export {
  CLICKS,
  type Click,
  type DriverMessage,
  readGrant,
  type Voice,
  writeAppend,
  writeBeat,
  writeClick,
  writeState,
  writeUp,
} from './messages.ts';
export { PHASES, type Phase, type Poll, roundOf } from './poll.ts';
export {
  codeOf,
  heardBy,
  isMember,
  matches,
  mayPublish,
  maySubscribe,
  type Pass,
  proofTopic,
  ROLES,
  type Role,
  readCode,
  showCode,
  spokenBy,
  topicsOf,
  upFilter,
  upTopic,
} from './room.ts';
export { pulseFor, stateEveryMs } from './roster.ts';
export { isKey, type KeyPair, keyBytes, keysOf, newKeys, seal, unseal } from './sign.ts';
export { type Change, type ClassState, type Control, OPEN } from './state.ts';
