/** Judges of histories: what clients asked and were told, against a consistency model. Pure. */
export type { Budget } from './budget.ts';
export { dataTypeNames } from './datatypes/find.ts';
export { isObject, type Json, type JsonObject, plainJson, readJson } from './formats/json.ts';
export { guessFormat, type HistoryFormat, historyFormats, parseHistory } from './formats/parse.ts';
export {
  type History,
  HistoryError,
  type HistoryOperation,
  makeHistory,
  type Status,
  sayOperation,
} from './history.ts';
export { judge, judgeNames } from './judge.ts';
export { historyOf, type LiveMapping, type OperationMapping } from './live.ts';
export type { Value } from './value.ts';
export type { Anomaly, Dependency, Judgement, Point, Verdict } from './verdict.ts';
