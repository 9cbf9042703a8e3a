/**
 * What every browser test uses: the built lab behind the real server with its real policy, and a page that fails the
 * test when anything goes wrong that nobody asked about: an error, a policy violation, a request to elsewhere.
 */
import { test as base, expect, type Page } from '@playwright/test';
import { DIST } from '../scripts/build.ts';
import { createLabServer, listen, loadSite } from '../src/server/index.ts';
import { collectReports } from './testing/policy-reports.ts';

/** Collects what a page does wrong; `take` empties it, for tests that provoke something on purpose. */
export interface Guard {
  readonly problems: readonly string[];
  readonly take: () => string[];
}

/** Said by the test runner itself, where service workers are kept away (playwright.config.ts). */
const FROM_RUNNER = 'Service Worker registration blocked by Playwright';

const describeConsole = (type: string, text: string, url: string): string =>
  `console.${type}: ${text} (${url})`;

/** Starts to watch a page. Pages that a test opens by itself (a second window) are watched the same way. */
export const watch = (page: Page, origin: string): Guard => {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`error: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    // Violations of the policy arrive here too, as errors.
    if (['error', 'warning'].includes(message.type()) && message.text() !== FROM_RUNNER)
      problems.push(describeConsole(message.type(), message.text(), message.location().url));
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(data|blob|about):/.test(url))
      problems.push(`request to elsewhere: ${url}`);
  });
  return { problems, take: () => problems.splice(0) };
};

interface WorkerFixtures {
  /** `http://127.0.0.1:…`, without a slash at the end. */
  readonly origin: string;
}

interface TestFixtures {
  readonly guard: Guard;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  origin: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
    async ({}, use) => {
      const lab = createLabServer(loadSite(DIST));
      const reports = collectReports(lab);
      const server = await listen(lab, '127.0.0.1', 0);
      await use(server.address);
      await server.close();
      expect(reports, 'something broke the content policy').toEqual([]);
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ origin }, use) => use(origin),
  guard: [
    async ({ page, origin }, use) => {
      const guard = watch(page, origin);
      await use(guard);
      expect(guard.problems, 'the page did something wrong').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Opens an address of the lab and waits until its first step is possible. */
export const open = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  await page.locator('[data-ready="true"]').first().waitFor();
};
