/** Exhaustive search of models, and judges of histories. See ARCHITECTURE.md. */
export { check } from './check.ts';
export { type FewestFaults, fewestFaults } from './fewest-faults.ts';
export {
  type Anomaly,
  type Budget,
  type Dependency,
  dataTypeNames,
  type History,
  HistoryError,
  type HistoryFormat,
  type HistoryOperation,
  historyFormats,
  historyOf,
  isObject,
  type Json,
  type JsonObject,
  type Judgement,
  judge,
  judgeNames,
  type LiveMapping,
  makeHistory,
  type OperationMapping,
  type Point,
  parseHistory,
  plainJson,
  readJson,
  sayOperation,
  type Value,
} from './judges/index.ts';
export { type NetModel, type NetQuestion, netModel } from './net/model.ts';
export { packWorld, replay, stateText } from './net/replay.ts';
export type { NetFault, NetFaults, NetOperation, NetSetting } from './net/setting.ts';
export { fromPlain } from './plain.ts';
export { Search } from './search.ts';
export type {
  CheckOptions,
  CheckResult,
  Counts,
  PropertyResult,
  Verdict,
  Witness,
  WitnessStep,
} from './verdict.ts';
export { warmUp } from './warm-up.ts';
