/**
 * Goal: text from elsewhere is shown as text in every place that shows it: nothing runs, nothing unseen is left, no page
 * grows wider than its window. Method: all hostile strings in a few files, names and addresses, in windows of two widths.
 */
import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { visibleText } from '#kernel';
import { atHand, HOSTILE, OWN, oneLine, oneWord, UNSEEN } from '#lab/testing';
import { type Lesson, runOfScene } from '#lesson-kit';
import cap from '../lessons/04-consistency/01-cap-partition/lesson.ts';
import amqp from '../lessons/11-queues-logs-search/01-amqp-exchanges/lesson.ts';
import { expect, open, test } from './fixtures.ts';

const WIDTHS = [1440, 360];

/** What is wrong with the page as it stands: it ran something, shows what cannot be seen, or is too wide. */
const wrongWith = (page: Page): Promise<string[]> =>
  page.evaluate((pattern) => {
    const unseen = new RegExp(pattern, 'u');
    const shown = [
      document.title,
      document.body.innerText,
      ...[...document.querySelectorAll('svg text')].map(({ textContent }) => textContent ?? ''),
      ...[...document.querySelectorAll('[aria-label], [title]')].flatMap((element) => [
        element.getAttribute('aria-label') ?? '',
        element.getAttribute('title') ?? '',
      ]),
    ];
    const { scrollWidth } = document.documentElement;
    return [
      ...('hit' in globalThis ? ['something ran'] : []),
      ...shown
        .filter((text) => unseen.test(text))
        .map((text) => `unseen in ${JSON.stringify(text.slice(0, 200))}`),
      ...(scrollWidth > window.innerWidth ? [`${scrollWidth} px in a window of ${window.innerWidth}`] : []),
    ];
  }, UNSEEN.source);

const expectCalm = async (page: Page, where: string): Promise<void> => {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await expect.poll(() => wrongWith(page), { message: `${where} at ${width} px` }).toEqual([]);
  }
};

const lines = HOSTILE.map(oneLine).filter((text) => text.trim() !== '');
const hosts = [...new Set(lines.map(oneWord))].filter((name) => name.length < 200).slice(0, 40);
const quoted = (text: string): string => JSON.stringify(text).replace(/\\[bf]/g, '');

const LOGS = [
  [
    'A ShiViz log',
    [
      ...hosts.map((host) => `${host} begins\n${host} ${JSON.stringify({ [host]: 1 })}\n`),
      ...lines.map((text, place) => `${text}\nh ${JSON.stringify({ h: place + 1 })}\n`),
    ].join(''),
  ],
  [
    'A history',
    lines
      .slice(0, 40)
      .map(quoted)
      .map(
        (value) =>
          `{:process ${value}, :type :invoke, :f :write, :value ${value}}\n{:process ${value}, :type :ok, :f :write, :value ${value}}\n`,
      )
      .join(''),
  ],
  [
    'An ITF trace',
    JSON.stringify({
      vars: HOSTILE.map((text, place) => `${place} ${text.slice(0, 80)}`),
      states: [
        Object.fromEntries([
          ['#meta', { event: OWN[6] }],
          ...HOSTILE.map((text, place) => [`${place} ${text.slice(0, 80)}`, text]),
        ]),
      ],
    }),
  ],
] as const;

test(`logs, histories and traces full of hostile text (${atHand})`, async ({ page }) => {
  await page.goto('/import');
  for (const [heading, text] of LOGS) {
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '\u202egol.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
    await expectCalm(page, heading);
  }
});

const short = HOSTILE.filter((text) => text !== '' && visibleText(text).length <= 80);

/** Branches with hostile names, decisions with hostile values, views that nobody has. */
const runFile = (lesson: Lesson, log: readonly object[]): string => {
  const run = { ...runOfScene(lesson, {}), log };
  const { setup, seed } = run;
  const branches = short.slice(0, 60).map((name, place) => ({
    id: `b${place}`,
    name,
    parent: place === 0 ? null : 'b0',
    forkIndex: 0,
    forkTime: 0,
    decidedBefore: 0,
    setup,
    seed,
    log,
    length: 40,
  }));
  const tree = { scene: 'sandbox', branches, branch: 'b6', cursor: { index: 40, time: 0 } };
  const views = short.slice(0, 20);
  return JSON.stringify({
    format: 'netsplit-run',
    version: 1,
    run,
    cursor: { index: 40, time: 0 },
    views,
    tree,
  });
};

const operate = (node: string, operation: object): object => ({
  at: 0,
  act: { do: 'operate', node, operation },
});

const RUNS = [
  ['cap-partition', cap as Lesson, short.slice(0, 8).map((value) => operate('a', { name: 'write', value }))],
  [
    'amqp-exchanges',
    amqp as Lesson,
    short
      .slice(0, 12)
      .flatMap((name) => [
        operate('B', { name: 'declareQueue', queue: name }),
        operate('B', { name: 'bind', exchange: 'amq.topic', queue: name, key: name }),
        operate('P1', { name: 'publish', exchange: 'amq.topic', key: name }),
      ]),
  ],
] as const;

for (const [id, lesson, log] of RUNS)
  test(`a Run file of ${id} with hostile names and values`, async ({ page }, info) => {
    const path = info.outputPath('hostile.json');
    writeFileSync(path, runFile(lesson, log));
    await open(page, `/l/${id}`);
    await page.locator('input[type=file]').setInputFiles(path);
    await expect(page.getByRole('button', { name: /The run shown: ⟨U\+202E⟩gnp.exe/ })).toBeVisible();
    await page.getByRole('button', { name: 'Inspector', exact: true }).click();
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      await expect.poll(() => wrongWith(page)).toEqual([]);
    }
    await expectCalm(page, id);
  });

test('addresses and searches that are quoted', async ({ page, guard }) => {
  const hostile = OWN.filter((text) => text.length < 100 && !text.includes('\ud800'));
  const query = hostile.slice(0, 5).map((text) => `${encodeURIComponent(text)}=1`);
  await open(page, `/l/cap-partition?${query.join('&')}`);
  await expectCalm(page, 'parameters');
  await open(page, `/l/cap-partition?seed=${encodeURIComponent(hostile[6] ?? '')}`);
  await expect(page.getByText('The address says seed=⟨U+202E⟩gnp.exe')).toBeVisible();
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Find a command' }).fill(hostile[1] ?? '');
  await expectCalm(page, 'commands');
  for (const text of ['user\u2066\u200f<img src=x onerror=hit=1>', '%'])
    for (const route of ['/l/', '/embed/', '/join/', '/worksheet/', '/sandbox/', '/']) {
      const name = encodeURIComponent(text);
      await page.goto(`${route}${name}`);
      await expect(page.locator('#root')).not.toBeEmpty();
      expect(await wrongWith(page), `${route}${name}`).toEqual([]);
    }
  // Pages that are not there are answered with 404, which Chromium reports.
  expect(guard.take().filter((problem) => !problem.includes('status of 404'))).toEqual([]);
  await page.goto('/');
  await page.getByRole('searchbox').fill(hostile[0] ?? '');
  await expectCalm(page, 'the search');
});
