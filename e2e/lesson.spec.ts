import type { Locator, Page } from '@playwright/test';
import { expect, open, test } from './fixtures.ts';

const STEPS = 9;

/** How a person presses something: with the mouse, or by walking to it with Tab. */
type Press = (target: Locator) => Promise<void>;

const byMouse: Press = (target) => target.click();

const TABS_MAX = 120;

const byKeyboard =
  (page: Page): Press =>
  async (target) => {
    for (let tabs = 0; tabs < TABS_MAX; tabs++) {
      if (await target.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await expect(target).toBeFocused();
    await page.keyboard.press((await target.getAttribute('type')) === 'radio' ? 'Space' : 'Enter');
  };

const story = (page: Page) => page.locator('aside').first();

/** Answers what is asked, reaches the goal by the hints, explains where asked, and goes on. */
const takeStep = async (page: Page, press: Press, answer: (page: Page) => Promise<void>): Promise<void> => {
  const button = (name: string) => story(page).getByRole('button', { name, exact: true });
  const next = button('Next');
  const question = button('Commit to this');
  const done = story(page).getByText('Your task: Done');
  const settle = async (): Promise<void> => {
    while (await question.isVisible()) {
      await answer(page);
    }
  };
  await settle();
  const pause = page.getByRole('button', { name: 'Pause', exact: true });
  if (await pause.isVisible()) await pause.click();
  if (!(await done.isVisible())) {
    const playIt = button('Play it for me');
    const hint = story(page).getByRole('button', { name: /^(Hint|A bigger hint)$/ });
    while (!(await playIt.isVisible())) {
      await press(hint);
      await expect(hint.or(playIt)).toBeVisible();
    }
    await press(playIt);
    for (let questions = 0; questions < 3 && !(await done.isVisible()); questions++) {
      await expect(question.or(done).first()).toBeVisible();
      if (!(await question.isVisible())) break;
      await settle();
      if (!(await done.isVisible())) await press(page.getByRole('button', { name: 'Play', exact: true }));
    }
  }
  await expect(done).toBeVisible();
  await settle();
  const words = story(page).getByRole('textbox', { name: 'In your own words' });
  if (await words.isVisible()) {
    await words.focus();
    await page.keyboard.type('It saw the same in both worlds.');
    await press(button('Keep it'));
  }
  if (await next.isEnabled()) await press(next);
};

test('the whole lesson is taken by mouse, to its last challenge', async ({ page }) => {
  test.setTimeout(120_000);
  await open(page, '/l/cap-partition?speed=1');
  const answer = async (): Promise<void> => {
    await story(page).locator('input[type=radio]:enabled').first().click();
    await story(page).getByRole('button', { name: 'Commit to this' }).click();
  };
  for (let step = 1; step <= STEPS; step++) {
    await expect(story(page)).toContainText(`Step ${step} of ${STEPS}`);
    await takeStep(page, byMouse, answer);
  }
  const challenges = story(page).locator('section, div').filter({ hasText: 'Break it on purpose' }).last();
  await expect(challenges).toBeVisible();
});

test('the whole lesson is taken by keyboard alone', async ({ page }) => {
  test.setTimeout(180_000);
  await open(page, '/l/cap-partition?speed=1');
  const press = byKeyboard(page);
  const answer = async (): Promise<void> => {
    await press(story(page).locator('input[type=radio]:enabled').first());
    await press(story(page).getByRole('button', { name: 'Commit to this' }));
  };
  for (let step = 1; step <= STEPS; step++) {
    await expect(story(page)).toContainText(`Step ${step} of ${STEPS}`);
    await takeStep(page, press, answer);
  }
});

/** Everything drawn of the network, as text. What merely tells focus and pulse is left out. */
const picture = (page: Page): Promise<string> =>
  page
    .locator('.stage-picture')
    .evaluate((svg) =>
      [...svg.querySelectorAll('[data-stop]')]
        .map((part) => `${part.getAttribute('aria-label')} ${part.getAttribute('transform')}`)
        .join('\n'),
    );

test('ten steps back and ten forward show the same pictures', async ({ page }) => {
  await open(page, '/l/cap-partition?step=split');
  const ask = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await ask('b: write 2');
  await ask('a: write 1');
  const slider = page.getByRole('slider', { name: 'Position in time' });
  await slider.focus();
  for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowRight');
  const forth: string[] = [];
  for (let step = 0; step < 10; step++) {
    forth.unshift(await picture(page));
    await page.keyboard.press('ArrowLeft');
  }
  const back: string[] = [];
  for (let step = 0; step < 10; step++) {
    await page.keyboard.press('ArrowRight');
    back.push(await picture(page));
  }
  expect(new Set(forth).size).toBeGreaterThan(5);
  expect(back).toEqual(forth);
});

test('a killed primary loses its memory and keeps its disk', async ({ page }) => {
  await open(page, '/l/cap-partition');
  const primary = page.locator('[data-stop="node:R0"]');
  await page.getByRole('button', { name: 'a: write 1' }).click();
  const forward = page.getByRole('button', { name: 'Step forward' });
  await forward.click();
  await expect(primary).toHaveAttribute('aria-label', /waits for R1/);
  const before = (await primary.getAttribute('aria-label')) ?? '';
  expect(before).toMatch(/On disk: x \d.*In memory: waits for R1/);
  const disk = /On disk: [^.]*/.exec(before)?.[0] ?? '';
  await primary.click();
  await page.getByRole('menuitem', { name: /^Kill R0/ }).click();
  await expect(primary).toHaveClass(/card-down/);
  const after = (await primary.getAttribute('aria-label')) ?? '';
  expect(after).toContain(disk);
  expect(after).not.toContain('waits for R1');
});

test('a reload in the middle loses nothing', async ({ page }) => {
  await open(page, '/l/cap-partition');
  await page.getByRole('button', { name: 'a: write 1' }).click();
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await story(page).getByRole('radio').nth(1).click();
  await story(page).getByRole('button', { name: 'Commit to this' }).click();
  await page.getByRole('slider').focus();
  await page.keyboard.press('ArrowRight');
  const slider = page.getByRole('slider', { name: 'Position in time' });
  const moment = await slider.getAttribute('aria-valuetext');
  const said = await story(page).innerText();
  const drawn = await picture(page);
  await page.reload();
  await page.locator('[data-ready="true"]').first().waitFor();
  expect(await slider.getAttribute('aria-valuetext')).toBe(moment);
  expect(await story(page).innerText()).toBe(said);
  expect(await picture(page)).toBe(drawn);
});

test('what is no run, no lesson or no parameter is said in a sentence, and nothing is lost', async ({
  page,
}) => {
  await open(page, '/l/cap-partition?sped=2');
  await expect(page.getByText(/sped/)).toBeVisible();
  const before = await picture(page);
  await page.locator('input[type=file]').setInputFiles({
    name: 'holiday.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"traceEvents":[]}'),
  });
  await expect(page.getByText(/This is no Run file/)).toBeVisible();
  expect(await picture(page)).toBe(before);
  await page.goto('/l/no-such-lesson');
  await expect(page.getByText(/no lesson called “no-such-lesson”/)).toBeVisible();
});
