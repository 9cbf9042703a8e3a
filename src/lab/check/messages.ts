/** What the page and its checking worker say to each other. Plain data. */
import type { CheckResult, NetFaults, PropertyResult } from '#checker';
import type { Counterexample } from './counterexample.ts';
import type { Here } from './question.ts';

/** One question, by names that both sides can look up. */
export interface CheckRequest {
  readonly lesson: string;
  readonly model: string;
  /** True: a reference model of the protocol's folder; then only `model` counts. */
  readonly reference: boolean;
  readonly properties?: readonly string[];
  readonly faults?: NetFaults;
  readonly rulesOff?: readonly string[];
  readonly here?: Here;
  /** After a counterexample: spend the whole budget on the promises that are still open. */
  readonly goOn?: true;
}

export interface PropertyAnswer extends Omit<PropertyResult, 'witness'> {
  /** Names or sentences of the witness's steps, where there is one. */
  readonly steps: readonly string[] | null;
  /** The witness as a run: of a failure of this lesson's own code. */
  readonly example: Counterexample | null;
}

export interface CheckAnswer extends Omit<CheckResult, 'properties'> {
  readonly properties: readonly PropertyAnswer[];
}

export interface CheckProgress {
  readonly distinct: number;
  readonly generated: number;
  readonly depth: number;
  readonly seconds: number;
}

export interface ReferenceName {
  readonly id: string;
  readonly title: string;
}

export type ToWorker =
  /** First: the language in which it answers. */
  | { readonly kind: 'speak'; readonly language: string }
  | { readonly kind: 'warm'; readonly lesson: string }
  | { readonly kind: 'check'; readonly id: number; readonly request: CheckRequest }
  | { readonly kind: 'cancel'; readonly id: number };

export type FromWorker =
  | { readonly kind: 'references'; readonly references: readonly ReferenceName[] }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: CheckProgress }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: CheckAnswer }
  /** It could not be asked; one sentence. */
  | { readonly kind: 'refused'; readonly id: number; readonly why: string };
