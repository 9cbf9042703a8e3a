/** Members of a hall who are real browsers, each with a profile of its own, over the built lab. */
import { chromium } from '@playwright/test';
import { launchOptions } from '../../../../scripts/browser.ts';
import { DIST, ensureBuild } from '../../../../scripts/build.ts';
import { CODE, OWNER } from '../../../lab/class/testing/sample-class.ts';
import { loadSite, type Site } from '../../index.ts';

export const builtSite = async (): Promise<Site> => {
  await ensureBuild();
  return loadSite(DIST);
};

export interface Browsers {
  /** Waits until each follows and shows this world; throws when one says that its own picture is another. */
  show(hash: string): Promise<void>;
  close(): Promise<void>;
}

const PATIENCE_MS = 30_000;

export const openBrowsers = async (origin: string, count: number): Promise<Browsers> => {
  const browser = await chromium.launch(launchOptions());
  const pages = await Promise.all(
    Array.from({ length: count }, async () => (await browser.newContext()).newPage()),
  );
  for (const page of pages) await page.goto(`${origin}/join/${CODE}#k=${OWNER.key}`);
  return {
    show: async (hash) => {
      await Promise.all(
        pages.map(async (page) => {
          await page.locator(`[data-hash="${hash}"]`).waitFor({ timeout: PATIENCE_MS });
          await page.getByText('You follow the class.').waitFor({ timeout: PATIENCE_MS });
          if (await page.getByText('Your picture differs').isVisible())
            throw new Error('A browser shows another world than its presenter.');
        }),
      );
    },
    close: () => browser.close(),
  };
};
