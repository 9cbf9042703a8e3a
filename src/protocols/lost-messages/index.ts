/** Two generals and a chain of messages, each of which may be lost. See README.md. */
export type { General, Params, Policy } from './general.ts';
export type { Message } from './messages.ts';
export {
  agreement,
  answersWhatWasHeard,
  bothAttack,
  countsOnce,
  decidesAtDawn,
  decisionStands,
  generalsIn,
  messagesIn,
  noProtocolWins,
  tablesIn,
} from './properties.ts';
export { lostMessages } from './protocol.ts';
export {
  agrees,
  allTables,
  disagreements,
  heardByFirst,
  heardBySecond,
  isUseful,
  isValid,
  type Table,
  type Tables,
  type WorldRow,
  whoCannotTell,
  worldsOf,
} from './worlds.ts';
