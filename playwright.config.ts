import { defineConfig } from '@playwright/test';
import { launchOptions } from './scripts/browser.ts';

/** The server is started by e2e/fixtures.ts, one for each worker, so that no port has to be agreed on. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  forbidOnly: true,
  // A test that passes the second time has found something; it is not run a second time.
  retries: 0,
  snapshotPathTemplate: '{testDir}/gallery/{arg}{ext}',
  workers: 2,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  use: {
    browserName: 'chromium',
    launchOptions: launchOptions(),
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    // One test is about them; in the others nothing else asks for files.
    serviceWorkers: 'block',
    trace: 'off',
    screenshot: 'only-on-failure',
  },
});
