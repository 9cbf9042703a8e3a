/**
 * Goal: equal Runs give equal worlds in Node, in the page and in a worker. Method: the same 200 seeds with random faults
 * are played in all three, in the page under the lab's own policy, and their hashes compared.
 */

import { expect, test } from './fixtures.ts';
import { buildModule } from './testing/build-module.ts';
import { hashesOf, type RunHashes, SEEDS } from './testing/random-runs-entry.ts';

const ADDRESS = '/assets/determinism.js';

test('200 seeds with random faults give the same hashes in Node, in the page and in a worker', async ({
  page,
}) => {
  const body = await buildModule('./random-runs-entry.ts');
  await page.route(`**${ADDRESS}`, (route) => route.fulfill({ body, contentType: 'text/javascript' }));
  await page.goto('/');
  const asked = [ADDRESS, SEEDS] as const;
  const inPage = await page.evaluate(async ([address, seeds]) => {
    const { hashesOf } = (await import(address)) as { hashesOf(seeds: readonly number[]): RunHashes[] };
    return hashesOf(seeds);
  }, asked);
  const inWorker = await page.evaluate(
    ([address, seeds]) =>
      new Promise<RunHashes[]>((resolve, reject) => {
        const worker = new Worker(address, { type: 'module' });
        worker.onmessage = ({ data }) => resolve(data as RunHashes[]);
        worker.onerror = ({ message }) => reject(new Error(`the worker failed: ${message}`));
        worker.postMessage(seeds);
      }),
    asked,
  );
  const inNode = hashesOf(SEEDS);
  expect(inNode).toHaveLength(200);
  expect(inPage).toEqual(inNode);
  expect(inWorker).toEqual(inNode);
});
