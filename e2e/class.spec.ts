/** A class in real browsers: presenter and followers in profiles of their own, over the real server and its broker. */
import type { Browser, BrowserContext, Page, WebSocketRoute } from '@playwright/test';
import lesson from '../lessons/04-consistency/01-cap-partition/lesson.ts';
import { type ClassState, codeOf, Driver, keyBytes, newKeys, OPEN } from '../src/lab/class/index.ts';
import { brokerLine } from '../src/lab/class-line/index.ts';
import { shownBy } from '../src/lab/class-show/index.ts';
import { createSession } from '../src/lab/index.ts';
import { expect, test } from './fixtures.ts';

const LESSON = 'cap-partition';

interface Party {
  readonly page: Page;
  readonly context: BrowserContext;
}

/** A machine of its own: nothing is shared with the others but the server. */
const machine = async (
  browser: Browser,
  address: string,
  size = { width: 1440, height: 900 },
): Promise<Party> => {
  const context = await browser.newContext({ viewport: size });
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('[data-ready="true"]').first().waitFor();
  return { page, context };
};

const joinAddress = async (presenter: Page): Promise<string> => {
  const href = await presenter.locator('a', { hasText: 'projector' }).getAttribute('href');
  return (href ?? '').replace('?theme=projector', '');
};

/** The remote's address is only on the presenter's screen, as a QR code; what it is made of lies in this browser. */
const remoteAddress = async (presenter: Page): Promise<string> => {
  const kept = await presenter.evaluate((key) => localStorage.getItem(key), `netsplit.class.${LESSON}`);
  const [, code] = /\/join\/(\w+)/.exec(await joinAddress(presenter)) ?? [];
  const { origin } = new URL(presenter.url());
  return `${origin}/remote/${code}#s=${(JSON.parse(kept ?? '{}') as { remote?: string }).remote}`;
};

/** By its menu, which is closed again. */
const select = async (page: Page, name: RegExp): Promise<void> => {
  await page.getByRole('button', { name }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menu').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
};

const hashOf = (page: Page): Promise<string | null> => page.locator('[data-hash]').getAttribute('data-hash');

const present = async (page: Page): Promise<string> => {
  await page.goto(`/present/${LESSON}`);
  await page.getByText('other machines can join').waitFor();
  return joinAddress(page);
};

const cut = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Forward', exact: true }).click();
};

test('present, join on another machine, act, late join, reload, presenter gone and back', async ({
  page,
  browser,
}) => {
  const address = await present(page);
  const first = await machine(browser, address);
  await expect(page.locator('[data-followers="1"]')).toBeVisible();
  await expect(first.page.getByText('You follow the class.')).toBeVisible();
  const before = await hashOf(first.page);
  await cut(page);
  await expect.poll(() => hashOf(first.page)).not.toBe(before);
  const shown = await hashOf(first.page);
  const late = await machine(browser, address, { width: 390, height: 844 });
  await expect.poll(() => hashOf(late.page)).toBe(shown);
  await first.page.reload();
  await expect.poll(() => hashOf(first.page)).toBe(shown);

  await first.page.getByRole('button', { name: 'Explore on your own' }).click();
  await expect(first.page.getByText('You explore on your own')).toBeVisible();
  await first.page.getByRole('button', { name: 'Back to class' }).click();
  await expect(first.page.getByText('You follow the class.')).toBeVisible();
  await expect(first.page.getByText('Your picture differs')).toHaveCount(0);

  await page.goto('/');
  await expect(first.page.getByText('The presenter has gone')).toBeVisible();
  await page.goto(`/present/${LESSON}`);
  await expect(first.page.getByText('You follow the class.')).toBeVisible({ timeout: 15_000 });
  expect(await joinAddress(page)).toBe(address);
  await page.getByText('More windows').click();
  await page.getByRole('button', { name: 'End the class' }).click();
  await expect(late.page.getByText('The class is over.')).toBeVisible();
  await Promise.all([first.context.close(), late.context.close()]);
});

test('a question is put to the vote, discussed, voted on again and run', async ({ page, browser }) => {
  const address = await present(page);
  const { page: student, context } = await machine(browser, address, { width: 390, height: 844 });
  await page.getByRole('button', { name: 'a: write 1' }).click();
  const forward = page.getByRole('button', { name: 'Forward', exact: true });
  const ask = page.getByRole('button', { name: 'Put it to the vote' });
  for (let steps = 0; steps < 9 && !(await ask.isVisible()); steps++) await forward.click();
  await ask.click();
  const votes = student.getByRole('region', { name: 'Ask the class' }).getByRole('button');
  await votes.first().click();
  await expect(page.locator('[data-voted="1"]')).toBeVisible();
  await page.getByRole('button', { name: 'Close the vote' }).click();
  await expect(student.getByText('100 %')).toHaveCount(0);
  await page.getByRole('button', { name: 'Show the tally' }).click();
  await expect(student.getByText('1 · 100 %')).toBeVisible();
  await page.getByRole('button', { name: 'Discuss' }).click();
  await page.getByRole('button', { name: 'Vote again' }).click();
  await votes.nth(1).click();
  await expect(votes.nth(1)).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('[data-voted="1"]')).toBeVisible();
  await page.getByRole('button', { name: 'Show before and after' }).click();
  await expect(student.getByText('1 · 100 %')).toHaveCount(2);
  await page.getByRole('button', { name: 'Run it' }).click();
  await expect(votes).toHaveCount(0);
  await context.close();
});

test('spotlight, blackout, remote control, an armed fault, another driver, and windows of one browser', async ({
  page,
  browser,
  context,
}) => {
  // Four windows.
  test.setTimeout(90_000);
  const address = await present(page);
  const student = await machine(browser, address);
  await page.getByText('More windows').click();
  const projector = await context.newPage();
  await projector.goto((await page.getByRole('link', { name: /projector/ }).getAttribute('href')) ?? '');
  await expect(projector.getByText('You follow the class.')).toBeVisible();
  await expect(projector.locator('html')).toHaveAttribute('data-theme', 'projector');
  await expect(page.getByText('open in another tab')).toHaveCount(0);

  await select(page, /^R0, replica/);
  await page.getByRole('button', { name: 'Spotlight what is selected' }).click();
  for (const screen of [student.page, projector, page])
    await expect(screen.locator('.card.lit')).toHaveAttribute('data-stop', 'node:R0');
  await expect(student.page.getByText('Look at R0.')).toBeVisible();
  await page.getByRole('button', { name: 'Spotlight off' }).click();
  await expect(student.page.locator('.lit')).toHaveCount(0);

  await page.getByRole('button', { name: 'Blackout' }).click();
  await expect(student.page.getByText('The screen is dark')).toBeVisible();
  await page.getByRole('button', { name: 'Blackout' }).click();
  await expect(student.page.getByText('The screen is dark')).toHaveCount(0);

  await page.getByRole('button', { name: 'a: write 1' }).click();
  await select(page, /^R0, replica/);
  await page.getByText('Arm a fault').click();
  await page.getByLabel('when this arrives next').selectOption('write');
  await page.getByRole('button', { name: 'Arm', exact: true }).click();
  await expect(page.getByText(/^Armed: /)).toBeVisible();
  const before = await hashOf(student.page);
  const remote = await machine(browser, await remoteAddress(page), { width: 390, height: 844 });
  await remote.page.getByRole('button', { name: 'Forward' }).click();
  await expect.poll(() => hashOf(student.page)).not.toBe(before);
  await expect(page.getByText(/^Armed: /)).toHaveCount(0);
  await expect(student.page.getByRole('button', { name: /^R0, replica/ })).not.toHaveAttribute(
    'aria-label',
    /running/,
  );

  await student.page.getByText('Ask to drive').first().click();
  await student.page.getByLabel('Your name, if you like').fill('x'.repeat(60));
  await expect(student.page.getByText('A name has at most 40 characters')).toBeVisible();
  await student.page.getByRole('button', { name: 'Ask to drive' }).click();
  await expect(page.getByText(/^x{40} /)).toBeVisible();
  const told = (await projector.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await page.getByRole('button', { name: 'Hand over' }).click();
  await expect(student.page.getByText('You drive the class now')).toBeVisible();
  await expect(projector.getByRole('heading', { level: 1 })).toHaveText(told);
  await expect(page.getByText('Somebody else drives the class now')).toBeVisible();
  const handed = await hashOf(projector);
  await student.page.getByRole('button', { name: 'Step back', exact: true }).click();
  await expect.poll(() => hashOf(projector)).not.toBe(handed);
  await page.getByRole('button', { name: 'Take the class back' }).click();
  await expect(student.page.getByText('You drive the class now')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Back to the story' })).toHaveCount(0);
  const taken = await hashOf(projector);
  await page.getByRole('button', { name: 'Forward', exact: true }).click();
  await expect.poll(() => hashOf(projector)).not.toBe(taken);
  await Promise.all([student.context.close(), remote.context.close()]);
});

/** A presenter without a screen, in a room of its own. */
const scripted = (origin: string, state: ClassState): { readonly address: string; close(): void } => {
  const owner = newKeys();
  const code = codeOf(keyBytes(owner.key));
  const driver = new Driver({
    voice: { code, ...owner },
    owner: owner.key,
    member: 'scripted1',
    epoch: 0,
    state,
    remoteKey: null,
    line: brokerLine(origin),
    changed: () => {},
    clicked: () => {},
  });
  const timer = setInterval(() => driver.tick(performance.now()), 50);
  return {
    address: `/join/${code}#k=${owner.key}`,
    close: () => {
      clearInterval(timer);
      driver.close();
    },
  };
};

test('a lesson that is missing, another revision, a class that is over, a server that is gone: a sentence each', async ({
  page,
  origin,
  guard,
}) => {
  const session = createSession({ lesson });
  const shown = { ...OPEN, poll: null, ...shownBy(session) };
  const states: readonly (readonly [ClassState, string])[] = [
    [{ ...shown, run: { ...shown.run, lesson: 'no-such-lesson' } }, 'which this lab does not have'],
    [{ ...shown, run: { ...shown.run, revision: lesson.revision + 1 } }, 'another revision of this lesson'],
    [{ ...shown, ended: true }, 'The class is over.'],
  ];
  for (const [state, sentence] of states) {
    const room = scripted(origin, state);
    await page.goto(room.address);
    await expect(page.getByText(sentence)).toBeVisible();
    room.close();
  }
  // The last of them goes on alone.
  await expect(page.getByRole('link', { name: 'Take this lesson on your own' })).toBeVisible();
  await expect(page.getByText('Ask to drive')).toHaveCount(0);
  await page.getByRole('button', { name: 'a: write 1' }).click();
  await page.getByRole('button', { name: 'Step forward', exact: true }).click();
  await expect(page.getByText('write 1').first()).toBeVisible();
  await page.route('**/class/broker', (route) => route.abort());
  await page.goto(`/present/${LESSON}`);
  await expect(page.getByText('The connection is lost; trying again.')).toBeVisible();
  await page.goto('/join/00000000');
  await expect(page.getByText('The class server does not answer.')).toBeVisible({ timeout: 10_000 });
  expect(guard.take().every((problem) => problem.includes('ERR_FAILED'))).toBe(true);
});

test('a second window of the presenter leaves the class alone until told to take it; another browser has its own room', async ({
  page,
  browser,
  context,
}) => {
  const address = await present(page);
  const { page: student, context: apart } = await machine(browser, address);
  await cut(page);
  const second = await context.newPage();
  await second.goto(`/present/${LESSON}`);
  await expect(second.getByText('You present this class in another window already.')).toBeVisible();
  await expect(second.getByRole('button', { name: 'Forward', exact: true })).toHaveCount(0);
  await expect(page.getByText('another window')).toHaveCount(0);
  await expect(student.getByText('You follow the class.')).toBeVisible();
  const before = await hashOf(student);
  await cut(page);
  await expect.poll(() => hashOf(student)).not.toBe(before);

  await second.getByRole('button', { name: 'Present from here' }).click();
  await expect(page.getByText('You present this class in another window already.')).toBeVisible();
  await expect(student.getByText('You follow the class.')).toBeVisible();
  const taken = await hashOf(student);
  await cut(second);
  await expect.poll(() => hashOf(student)).not.toBe(taken);

  await student.goto(`/present/${LESSON}`);
  await student.getByText('other machines can join').waitFor();
  expect(await joinAddress(student)).not.toBe(address);
  await apart.close();
});

/** The page's clock is off by so many hours from now on. */
const skewClock = (page: Page, hours: number): Promise<unknown> =>
  page.addInitScript((skewMs) => {
    const Right = Date;
    window.Date = class extends Right {
      constructor(...given: []) {
        super(...(given.length > 0 ? given : ([Right.now() + skewMs] as unknown as [])));
      }
      static override now(): number {
        return Right.now() + skewMs;
      }
    } as DateConstructor;
  }, hours * 3_600_000);

/** What browsers do to a page that nobody sees for minutes: its own timers run once a minute. */
const slowTimers = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const right = window.setInterval.bind(window) as (run: () => void, ms: number) => number;
    const slow = (run: () => void, ms: number): number => right(run, Math.max(ms, 60_000));
    Object.assign(window, { setInterval: slow });
  });

test('clocks that are hours apart, a presenter whose window nobody sees: the class is followed all the same', async ({
  page,
  browser,
}) => {
  await skewClock(page, 2);
  await slowTimers(page);
  const address = await present(page);
  const context = await browser.newContext();
  const behind = await context.newPage();
  await skewClock(behind, -2);
  await behind.goto(address);
  await expect(behind.getByText('You follow the class.')).toBeVisible();
  const [ahead, late] = await Promise.all([page, behind].map((one) => one.evaluate(() => Date.now())));
  expect(Number(ahead) - Number(late)).toBeGreaterThan(3 * 3_600_000);
  for (const _ of ['the first', 'the next, which waits for a tick']) {
    const before = await hashOf(behind);
    await cut(page);
    await expect.poll(() => hashOf(behind)).not.toBe(before);
  }
  await expect(behind.getByText('The presenter has gone')).toHaveCount(0);
  await expect(behind.getByText('Your picture differs')).toHaveCount(0);
  await context.close();
});

test('a line that breaks is said, the lesson works alone meanwhile, and the class is there again after it', async ({
  page,
  browser,
}) => {
  const address = await present(page);
  const context = await browser.newContext();
  const student = await context.newPage();
  const lines: WebSocketRoute[] = [];
  await student.routeWebSocket('**/class/mqtt', (line) => {
    line.connectToServer();
    lines.push(line);
  });
  await student.goto(address);
  await expect(student.getByText('You follow the class.')).toBeVisible();
  await page.getByRole('button', { name: 'Pause everyone' }).click();
  await expect(student.getByText('The presenter asks for your attention.')).toBeVisible();
  await student.route('**/class/broker', (route) => route.abort());
  for (const line of lines) await line.close();
  await expect(student.getByText('The connection to the class is lost')).toBeVisible();
  await student.getByRole('button', { name: 'Explore on your own' }).click();
  await student.getByRole('button', { name: 'Step forward', exact: true }).click();
  await student.unroute('**/class/broker');
  await expect(student.getByText('You explore on your own')).toBeVisible({ timeout: 10_000 });
  await student.getByRole('button', { name: 'Back to class' }).click();
  await expect(student.getByText('You follow the class.')).toBeVisible();
  await context.close();
});

test('a code that is none, one under which nothing is held, a lab without a class server: what to do next', async ({
  page,
  context,
  guard,
}) => {
  await page.goto('/join/no-such-class');
  await expect(page.getByRole('alert')).toContainText('is no class code');
  const [remote, fileHost] = [await context.newPage(), await context.newPage()];
  await fileHost.route('**/class/broker', (route) => route.fulfill({ status: 404, body: 'not found' }));
  await fileHost.goto('/join/00000000');
  await remote.goto(`/remote/00000000#s=${newKeys().secret}`);
  await page.getByRole('textbox').fill('0000-0000');
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(page.getByText('No class is held under the code 0000-0000')).toBeVisible({ timeout: 10_000 });
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(remote.getByText('No class is held under the code 0000-0000')).toBeVisible();
  await expect(fileHost.getByText('This lab has no class server')).toBeVisible();
  expect(guard.problems).toEqual([]);
});
