/**
 * Goal: the large models, too, have the counts that were published, in a browser's worker, within the memory that was
 * promised. Method: each is checked in a worker of the page; the table is printed.
 */
import type { Page } from '@playwright/test';
import type { CheckResult } from '#checker';
import { expect, test } from './fixtures.ts';
import { buildModule } from './testing/build-module.ts';
import { expectedFigures, foundFigures, largeModels, tableLine } from './testing/large-models.ts';

const ADDRESS = '/assets/models.js';
const BYTES_MAX = 48;
/** In a small space what is remembered of the actions outweighs the states. */
const MANY_STATES = 100_000;

/** Built once for all tests of one process. */
let built: Promise<string> | undefined;
const workerCode = (): Promise<string> => {
  built ??= buildModule('./models-entry.ts');
  return built;
};

const checkInWorker = (page: Page, id: string): Promise<CheckResult> =>
  page.evaluate(
    ([address, model]) =>
      new Promise<CheckResult>((resolve, reject) => {
        const worker = new Worker(address, { type: 'module' });
        worker.onmessage = ({ data }) => {
          if (data === 'ready') worker.postMessage(model);
          else {
            worker.terminate();
            resolve(data as CheckResult);
          }
        };
        worker.onerror = ({ message }) => reject(new Error(`the worker failed: ${message}`));
      }),
    [ADDRESS, id] as const,
  );

for (const reference of await largeModels()) {
  const { id } = reference.model;
  test(`${id} in a worker: the published counts, at most 48 bytes a state`, async ({ page }) => {
    test.slow();
    const body = await workerCode();
    await page.route(`**${ADDRESS}`, (route) => route.fulfill({ body, contentType: 'text/javascript' }));
    await page.goto('/');
    const result = await checkInWorker(page, id);
    process.stdout.write(`${tableLine(reference, result)}, ${result.bytesPerState} bytes a state\n`);
    expect(foundFigures(reference, result)).toEqual(expectedFigures(reference));
    if (result.distinct >= MANY_STATES) expect(result.bytesPerState).toBeLessThanOrEqual(BYTES_MAX);
  });
}
