/** The deterministic simulator: plain data, pure functions. See ARCHITECTURE.md. */
export type { Act, ActKind, Fault, FaultKind, LogEntry, MessageId } from './act.ts';
export { FREE_FAULTS, faultCost } from './act.ts';
export { clockAt } from './cell.ts';
export { between, draw, fold, hashSeed, hashText, quantile } from './chance.ts';
export { advance, choices, start } from './choices.ts';
export { answerCases, answersOrMisread, type CaseResult, judge, sameData } from './conform.ts';
export { rankOf } from './drive.ts';
export { KernelError, reasonOf } from './errors.ts';
export type { Explanation, NamedFlight } from './explain.ts';
export { handTime, inTurn, type Pick } from './hand.ts';
export { hashOf, hashWorld } from './hash.ts';
export { History } from './history.ts';
export {
  layOver,
  type Overlay,
  type PluralForm,
  plural,
  type Strings,
  sayAmount,
  sayCount,
  sayFixed,
  speakAs,
  strings,
  type Tongue,
  type Translated,
  type Translation,
} from './language/index.ts';
export {
  type Cell,
  cell,
  cellsOf,
  type DerivedCell,
  derivedCell,
  type GrowingCell,
  growingCell,
  type Model,
  type ModelAction,
  type ModelExpectation,
  type ModelProperty,
  type ModelStep,
  type ModelView,
  type PlainModel,
  type ReferenceModel,
  type Symmetry,
} from './model.ts';
export { messageId, parseMessageId } from './names.ts';
export { makePlan, nodeIndex, type Plan } from './plan.ts';
export type { Property } from './property.ts';
export {
  type AnyMessage,
  type AnyRole,
  type Delay,
  defineProtocol,
  type Fact,
  type Io,
  type Lie,
  type NodeId,
  type NodeSetup,
  type NoteValues,
  type Operation,
  type Outcome,
  type Protocol,
  type RequestId,
  type Role,
  role,
  type Shape,
} from './protocol.ts';
export {
  durablePart,
  type Effects,
  type Happening,
  type Lent,
  type Note,
  Reactor,
  type RuleAsked,
} from './react.ts';
export type { Run, Setup } from './run.ts';
export type {
  FaultBudget,
  LinkOverride,
  LinkSpec,
  NodeSpec,
  Scenario,
  ScriptedOperation,
} from './scenario.ts';
export { fill, labelOf, sayValue } from './sentence.ts';
export { happenedBefore, type Stamp, Stamps } from './stamps.ts';
export type { TraceKind, TraceRow } from './tape.ts';
export { type Micros, ms, seconds } from './time.ts';
export { visibleText } from './visible.ts';
export type { Clock, Counters, Flight, NodeState, NodeStatus, Request, Timer, World } from './world.ts';
