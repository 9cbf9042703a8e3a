/** What a learning record store is told of a lesson as it goes on. Nothing is told twice, whatever the lab tells. */

/** Of the package: the words of the lesson's questions, so that who reads the records needs no lesson. */
export interface LessonWords {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly string[];
  /** By the prediction's id. */
  readonly questions: Readonly<
    Record<string, { readonly text: string; readonly options: Readonly<Record<string, string>> }>
  >;
}

export type Told =
  | {
      readonly verb: 'answered';
      readonly step: string;
      readonly prediction: string;
      readonly chosen: string;
      readonly right: string | null;
    }
  | { readonly verb: 'progressed'; readonly percent: number }
  | { readonly verb: 'completed' }
  | { readonly verb: 'passed' | 'failed'; readonly score: number };

/** What earlier sessions of the same registration told: once completed or passed is enough (cmi5, 9.3). */
export interface Marks {
  readonly completed: boolean;
  readonly passed: boolean;
}

/** As the embed tells it. */
export interface Answer {
  readonly step: string;
  readonly prediction: string;
  /** `null`: skipped. */
  readonly chosen: string | null;
  readonly right: string | null;
}

export class Account {
  private readonly steps: readonly string[];
  private readonly mastery: number;
  private percent = 0;
  private readonly first = new Map<string, boolean>();
  private isOver = false;
  marks: Marks;

  /** @param mastery share of right first answers that is enough to pass, 0 to 1. */
  constructor(steps: readonly string[], mastery: number, marks: Marks) {
    this.steps = steps;
    this.mastery = mastery;
    this.marks = marks;
  }

  /** Share of the questions whose first answer was right; 1 without a question. A skipped one was not right. */
  get score(): number {
    const answers = [...this.first.values()];
    return answers.length === 0 ? 1 : answers.filter(Boolean).length / answers.length;
  }

  step(id: string): readonly Told[] {
    const percent = Math.round((100 * this.steps.indexOf(id)) / this.steps.length);
    if (percent <= this.percent || this.isOver) return [];
    this.percent = percent;
    return [{ verb: 'progressed', percent }];
  }

  answer({ step, prediction, chosen, right }: Answer): readonly Told[] {
    if (!this.first.has(prediction)) this.first.set(prediction, chosen !== null && chosen === right);
    return chosen === null ? [] : [{ verb: 'answered', step, prediction, chosen, right }];
  }

  done(): readonly Told[] {
    if (this.isOver) return [];
    this.isOver = true;
    const { completed, passed } = this.marks;
    const isPassed = this.score >= this.mastery;
    this.marks = { completed: true, passed: passed || isPassed };
    return [
      ...(completed ? [] : [{ verb: 'completed' as const }]),
      ...(passed ? [] : [{ verb: isPassed ? ('passed' as const) : ('failed' as const), score: this.score }]),
    ];
  }
}
