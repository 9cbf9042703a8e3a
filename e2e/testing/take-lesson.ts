/**
 * Takes any lesson from its first step to its last as a learner would who needs every hint: answers what is asked, opens
 * the hints until the last can be played, plays it, explains, goes on. Knows no lesson.
 */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Press } from './hands.ts';

/** More questions than this in one step means that answering does not help. */
const QUESTIONS_MAX = 8;

/** An answer lets time go on by itself, a moment later; a look back does not. */
const MOMENT_MS = 500;

/** So long a run that plays may take until it brings up a question. */
const PATIENCE_MS = 1500;

/** A run may have to play for a while until the task is done. */
const RUN_MS = 60_000;

export class Taker {
  readonly story: Locator;
  readonly page: Page;
  private readonly press: Press;
  private readonly question: Locator;
  private readonly done: Locator;
  private readonly pause: Locator;

  constructor(page: Page, press: Press) {
    this.page = page;
    this.press = press;
    this.story = page.locator('aside').first();
    this.question = this.button('Commit to this');
    this.pause = page.getByRole('button', { name: 'Pause', exact: true });
    this.done = this.story.getByText(/^\s*Your task: (Done|solved)/);
  }

  private button(name: string | RegExp): Locator {
    return this.story.getByRole('button', { name, exact: true });
  }

  private async answer(): Promise<void> {
    for (let asked = 0; asked < QUESTIONS_MAX && (await this.question.isVisible()); asked++) {
      await this.press(this.story.locator('input[type=radio]:enabled').first());
      await this.press(this.question);
      await this.question.waitFor({ state: 'hidden', timeout: MOMENT_MS }).catch(() => undefined);
      await this.pause
        .or(this.question)
        .first()
        .waitFor({ timeout: MOMENT_MS })
        .catch(() => undefined);
    }
  }

  /** One answer may lead to the next question while time goes on. Where it stands still, nothing more is asked. */
  private async comeToRest(): Promise<void> {
    for (let asked = 0; asked < QUESTIONS_MAX; asked++) {
      if (await this.pause.isVisible()) {
        const came = this.question.or(this.done).first();
        await came.waitFor({ timeout: PATIENCE_MS }).catch(() => undefined);
        if (!(await this.question.isVisible())) await this.standStill();
      } else if (!(await this.question.isVisible())) return;
      await this.answer();
    }
  }

  /** Opens hint after hint and plays the last. */
  private async playHint(): Promise<void> {
    const play = this.button('Play it for me');
    const hint = this.button(/^(Hint|A bigger hint)$/);
    while (!(await play.isVisible())) {
      await this.press(hint);
      await expect(hint.or(play)).toBeVisible();
    }
    await this.press(play);
  }

  /** Lets the run go on, with a question now and then, until the task is done. */
  private async letRun(): Promise<void> {
    for (let asked = 0; asked < QUESTIONS_MAX; asked++) {
      await expect(this.question.or(this.done).first()).toBeVisible({ timeout: RUN_MS });
      if (!(await this.question.isVisible())) return;
      await this.answer();
      if (await this.done.isVisible()) return;
      const play = this.page.getByRole('button', { name: 'Play', exact: true });
      if (await play.isVisible()) await this.press(play);
    }
  }

  /** Time stands still while hints are asked for. One button plays and pauses. */
  private async standStill(): Promise<void> {
    const toggle = this.page.getByRole('button', { name: /^(Pause|Play)$/ });
    for (let tries = 0; tries < QUESTIONS_MAX && (await this.pause.isVisible()); tries++)
      await this.press(toggle);
  }

  private async reachGoal(): Promise<void> {
    await this.comeToRest();
    if (!(await this.done.isVisible())) {
      await this.playHint();
      await this.letRun();
    }
    await expect(this.done).toBeVisible();
    await this.comeToRest();
  }

  private async explain(): Promise<void> {
    const words = this.story.getByRole('textbox', { name: 'In your own words' });
    if (!(await words.isVisible())) return;
    await this.press(words);
    await this.page.keyboard.type('Nobody can tell the two worlds apart.');
    await this.press(this.button('Keep it'));
  }

  /** Does what the step on the screen asks. */
  async step(): Promise<void> {
    await this.answer();
    if (await this.story.getByText(/^\s*Your task: (Not yet|Done|solved)/).isVisible())
      await this.reachGoal();
    else await this.comeToRest();
    await this.explain();
  }

  /** From wherever the lesson stands to the end of its last step. */
  async steps(): Promise<number> {
    const heading = this.story.getByText(/^Step \d+ of \d+$/);
    for (;;) {
      const [place = 0, count = 0] = (await heading.innerText()).match(/\d+/g)?.map(Number) ?? [];
      await this.step();
      if (place === count) return count;
      await this.press(this.button('Next'));
      await expect(heading).toHaveText(`Step ${place + 1} of ${count}`);
    }
  }

  /** Every challenge of the list, by its hints. Returns their titles. */
  async challenges(): Promise<readonly string[]> {
    const list = this.story.getByRole('region', { name: 'Challenges' });
    const titles = await list.locator('li button', { has: this.page.locator('span') }).allInnerTexts();
    const names = titles.map((text) => text.split('\n')[0] ?? '');
    for (const name of names) {
      await this.press(list.locator('li button').filter({ hasText: name }).first());
      await this.reachGoal();
    }
    return names;
  }
}
