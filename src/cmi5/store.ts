/** The learning record store that launched the lesson: statements in their order, and what earlier sessions told. */
import Cmi5 from '@xapi/cmi5';
import type { LessonWords, Marks, Told } from './account.ts';

/** Our own document beside those of cmi5. */
const MARKS = 'netsplit.marks';
const LANGUAGE = 'en';

const inWords = (text: string): Record<string, string> => ({ [LANGUAGE]: text });

export class Store {
  private readonly cmi5: Cmi5;
  private readonly words: LessonWords;
  private readonly failed: () => void;
  private last: Promise<unknown> = Promise.resolve();

  /** @param failed told when a statement was not taken. */
  constructor(cmi5: Cmi5, words: LessonWords, failed: () => void) {
    this.cmi5 = cmi5;
    this.words = words;
    this.failed = failed;
  }

  /** `null` when nobody launched this page: then there is nobody to tell. Rejects when the store does not answer. */
  static async open(words: LessonWords, failed: () => void): Promise<Store | null> {
    if (!Cmi5.isCmiAvailable) return null;
    const cmi5 = Cmi5.instance;
    await cmi5.initialize();
    return new Store(cmi5, words, failed);
  }

  /** In Browse and Review only the beginning and the end of the session are told (cmi5, 10.2.2). */
  get isCounting(): boolean {
    return this.cmi5.launchData.launchMode === 'Normal';
  }

  get mastery(): number {
    return this.cmi5.launchData.masteryScore ?? 0;
  }

  /** Parameters of the lab's address that the course asks for. */
  get parameters(): string {
    return this.cmi5.launchData.launchParameters ?? '';
  }

  /** Where the learner goes afterwards; `null` when the system did not say, or said no web address. */
  get returnAddress(): string | null {
    const { returnURL } = this.cmi5.launchData;
    return returnURL !== undefined && /^https?:\/\//.test(returnURL) ? returnURL : null;
  }

  async marks(): Promise<Marks> {
    try {
      const { data } = (await this.cmi5.xapi?.getState(this.document())) ?? {};
      const { completed, passed } = data as Partial<Marks>;
      return { completed: completed === true, passed: passed === true };
    } catch {
      return { completed: false, passed: false };
    }
  }

  /** One after the other; a session's last statement is really the last. */
  tell(told: readonly Told[], marks: Marks): void {
    if (!this.isCounting || told.length === 0) return;
    for (const one of told) this.queue(() => this.send(one));
    if (told.some(({ verb }) => verb === 'completed' || verb === 'passed'))
      this.queue(async () => this.cmi5.xapi?.setState({ ...this.document(), state: { ...marks } }));
  }

  async terminate(): Promise<void> {
    this.queue(() => this.cmi5.terminate());
    await this.last;
  }

  private document() {
    const { actor, activityId, registration } = this.cmi5.getLaunchParameters();
    return { agent: actor, activityId, registration, stateId: MARKS };
  }

  private queue(send: () => Promise<unknown>): void {
    this.last = this.last.then(send).catch(() => this.failed());
  }

  private send(told: Told): Promise<unknown> {
    switch (told.verb) {
      case 'answered':
        return this.sendAnswer(told);
      case 'progressed':
        return this.cmi5.progress(told.percent);
      case 'completed':
        return this.cmi5.complete();
      case 'passed':
        return this.cmi5.pass({ scaled: told.score });
      case 'failed':
        return this.cmi5.fail({ scaled: told.score });
    }
  }

  private sendAnswer({ step, prediction, chosen, right }: Extract<Told, { verb: 'answered' }>) {
    const question = this.words.questions[prediction];
    const choices = Object.entries(question?.options ?? {}).map(([id, text]) => ({
      id,
      description: inWords(text),
    }));
    return this.cmi5.interactionChoice(
      step,
      prediction,
      [chosen],
      right === null ? undefined : [right],
      choices,
      inWords(question?.text ?? prediction),
      undefined,
      right === null ? undefined : chosen === right,
    );
  }
}
