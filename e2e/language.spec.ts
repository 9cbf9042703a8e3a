/**
 * Goal: the lab speaks another language whole, changes it without losing the run, and bears words of any length and
 * direction. Method: the first lesson in Spanish with the first step done; every stress of strings in two widths.
 */
import type { Page } from '@playwright/test';
import { expect, open, test } from './fixtures.ts';
import { saidOn } from './testing/said.ts';

/** Words that no Spanish sentence holds, and the interface in English is full of. */
const ENGLISH = /\b(the|of|and|with|step|play|forward|answer|write|read|link|hint|next|speed)\b/i;

test.describe('in Spanish', () => {
  test.use({ locale: 'es-MX' });

  test('the first step is done, and nothing of the interface is English; the run stays in another language', async ({
    page,
  }) => {
    await open(page, '/l/cap-partition');
    await expect(page.locator('html')).toHaveAttribute('lang', 'es');
    await page.getByRole('button', { name: 'a: escribir 1' }).click();
    await page.getByRole('button', { name: 'Reproducir', exact: true }).click();
    const story = page.locator('aside').first();
    await story.getByRole('radio').nth(1).click();
    await story.getByRole('button', { name: 'Me quedo con esta' }).click();
    await expect(page.getByText('5 ms', { exact: false }).first()).toBeVisible();
    const named = await page
      .locator('header, section')
      .evaluateAll((parts) =>
        parts.flatMap((part) => [
          (part as HTMLElement).innerText,
          ...[...part.querySelectorAll('[aria-label]')].map((one) => one.getAttribute('aria-label') ?? ''),
        ]),
      );
    expect(named.join('\n').replace(/\b(write|read|replicate) ?\d?\b/g, '')).not.toMatch(ENGLISH);
    const slider = page.getByRole('slider', { name: 'Posición en el tiempo' });
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    const moment = await slider.getAttribute('aria-valuenow');
    expect(Number(moment)).toBeGreaterThan(0);
    const loaded = await page.evaluate(() => performance.timeOrigin);
    await page.getByRole('button', { name: 'Apariencia' }).click();
    await page.getByRole('menuitemradio', { name: 'Español' }).click();
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => performance.timeOrigin), 'it spoke Spanish already').toBe(loaded);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Apariencia' }).click();
    await page.getByRole('menuitemradio', { name: 'English' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.locator('[data-ready="true"]').first().waitFor();
    expect(await page.getByRole('slider', { name: 'Position in time' }).getAttribute('aria-valuenow')).toBe(
      moment,
    );
  });

  test('a lesson that nobody translated says so', async ({ page }) => {
    await open(page, '/l/raft-election');
    await expect(page.getByText('está en inglés')).toBeVisible();
    await expect(page.locator('aside [lang="en"]').first()).toBeVisible();
  });
});

/** Names, and what is called the same in both. */
const SAME = /^(Netsplit|English|Español|Inspector|Raft|[0-9A-Z]{4}-[0-9A-Z]{4})$|^(\w+: )?(write|read) \d?/;

test('no text in Spanish is the text in English', async ({ page }) => {
  const said = async (path: string, locale: string): Promise<string[]> => {
    await open(page, `${path}?locale=${locale}`);
    const tabs = page.getByRole('tab');
    const texts = await saidOn(page);
    for (let place = 0; place < (await tabs.count()); place += 1) {
      await tabs.nth(place).click();
      await expect(page.getByRole('tabpanel')).not.toBeEmpty();
      texts.push(...(await saidOn(page)));
    }
    return texts;
  };
  for (const path of ['/', '/sandbox', '/join', '/l/cap-partition', '/present/cap-partition']) {
    const english = new Set(await said(path, 'en'));
    const spanish = await said(path, 'es');
    expect(spanish.length, path).toBeGreaterThan(10);
    const leaks = spanish.filter((text) => english.has(text) && !SAME.test(text));
    expect([...new Set(leaks)], path).toEqual([]);
  }
});

/** What can be pressed and does not stand on the page whole; rows that scroll by themselves aside. */
const pressedOutside = (page: Page): Promise<string[]> =>
  page.locator('button:visible').evaluateAll((buttons) =>
    buttons
      .filter((button) => !button.closest('[role="tablist"]'))
      .filter((button) => {
        const { left, right } = button.getBoundingClientRect();
        return left < -1 || right > window.innerWidth + 1;
      })
      .map((button) => button.textContent ?? ''),
  );

for (const stress of ['double', 'long', 'rtl', 'xss'])
  test(`words under stress: ${stress}`, async ({ page }) => {
    for (const path of ['/', '/l/cap-partition', '/present/cap-partition']) {
      await page.goto(`${path}?stringTest=${stress}`);
      await page.locator('main').first().waitFor();
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 844 });
        await expect
          .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), {
            message: `${path} at ${width} px`,
          })
          .toBeLessThanOrEqual(0);
        expect(await pressedOutside(page), `${path} at ${width} px`).toEqual([]);
      }
      expect(await page.title()).not.toBe('broken in');
    }
  });
