/**
 * The prose of one lesson in one language, as story.md becomes it at build time: plain JSON, a closed set of blocks,
 * never HTML. Views draw it; the parser (`story/`) is not in the browser. Format: STORY.md.
 */

/** A piece of a line. Plain text is a plain string. */
export type Inline =
  | string
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'emphasis' | 'strong'; readonly of: readonly Inline[] }
  /** `href` always begins with `https://`. */
  | { readonly kind: 'link'; readonly href: string; readonly of: readonly Inline[] };

export type Words = readonly Inline[];

export type Block =
  | { readonly kind: 'paragraph'; readonly of: Words }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Blocks[] }
  | { readonly kind: 'code'; readonly language: string | null; readonly text: string }
  | { readonly kind: 'quote'; readonly of: Blocks }
  | { readonly kind: 'callout'; readonly tone: 'note' | 'tip' | 'warning'; readonly of: Blocks };

export type Blocks = readonly Block[];

export interface OptionWords {
  readonly label: Words;
  /** Shown to who chose it when the run says that it is right / wrong: "many think X; here is the run …; because Y". */
  readonly right: Blocks | null;
  readonly wrong: Blocks | null;
}

export interface PredictionWords {
  readonly question: Blocks;
  readonly options: Readonly<Record<string, OptionWords>>;
}

export interface ExplainWords {
  readonly question: Blocks;
  readonly modelAnswer: Blocks;
}

export interface StepWords {
  readonly title: Words;
  readonly body: Blocks;
  readonly predictions: Readonly<Record<string, PredictionWords>>;
  /** Nudge, principle, next action; empty when the step has none. */
  readonly hints: readonly Blocks[];
  /** Shown once the step's goal is reached. */
  readonly after: Blocks;
  /** For who presents it. */
  readonly notes: Blocks;
  readonly explain: ExplainWords | null;
}

export interface ChallengeWords {
  readonly title: Words;
  readonly body: Blocks;
  readonly hints: readonly Blocks[];
  readonly after: Blocks;
}

export interface PropertyWords {
  readonly says: Words;
  /** Why red is no surprise, under the parameters that the lesson names. */
  readonly expected: Blocks | null;
}

export interface ParameterWords {
  readonly label: Words;
  readonly help: Blocks;
  /** Labels of a choice's options. */
  readonly options: Readonly<Record<string, Words>>;
}

export interface ModelWords {
  readonly title: Words;
  /** What is in it, and what may go wrong. */
  readonly help: Blocks;
}

/** What the model leaves out, what it assumes, and what it was checked against, with the numbers. */
export interface HonestyWords {
  readonly simplified: Blocks;
  readonly assumed: Blocks;
  readonly checked: Blocks;
}

export interface Story {
  /** BCP 47; only where it is not the language of the page. */
  readonly language?: string;
  readonly title: string;
  /** One sentence for the catalogue. */
  readonly summary: Words;
  readonly intro: Blocks;
  readonly steps: Readonly<Record<string, StepWords>>;
  readonly challenges: Readonly<Record<string, ChallengeWords>>;
  readonly properties: Readonly<Record<string, PropertyWords>>;
  readonly parameters: Readonly<Record<string, ParameterWords>>;
  readonly operations: Readonly<Record<string, Words>>;
  readonly models: Readonly<Record<string, ModelWords>>;
  readonly honesty: HonestyWords;
}

const plainInline = (inline: Inline): string =>
  typeof inline === 'string' ? inline : inline.kind === 'code' ? inline.text : plainText(inline.of);

/** Words without marks, for titles of pages and labels of controls. */
export const plainText = (words: Words): string => words.map(plainInline).join('');
