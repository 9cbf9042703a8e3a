/**
 * How long the checker takes for a whole state space: in Node, and in a worker of headless Chromium from the click to the
 * verdict on the page. The naive way, which keeps states as texts, is measured beside it.
 */
import { type Browser, chromium } from '@playwright/test';
import type { CheckResult } from '#checker';
import { buildModule } from '../e2e/testing/build-module.ts';
import { launchOptions } from '../scripts/browser.ts';
import { type Bench, type Benches, secondsOf } from './bench.ts';
import { checkWhole, referenceOf } from './testing/checks.ts';
import { naiveSearch } from './testing/naive-search.ts';
import { once, ratios } from './testing/worlds.ts';

const REPETITIONS = 5;
const NAIVE_STATES = 5_000;

const repeated = (work: () => number): number[] => Array.from({ length: REPETITIONS }, work);

const measure = (id: string, repetitions = REPETITIONS) =>
  once(() => {
    const reference = referenceOf(id);
    let result: CheckResult | undefined;
    const seconds = Array.from({ length: repetitions }, () =>
      secondsOf(() => {
        result = checkWhole(reference);
      }),
    );
    const { generated, bytesPerState } = result as CheckResult;
    return { transitions: seconds.map((one) => generated / one), seconds, bytesPerState };
  });

/** Transitions a second among the first states. */
const measureNaive = (id: string) =>
  once(() => {
    const { model } = referenceOf(id);
    return repeated(() => {
      let generated = 0;
      const seconds = secondsOf(() => {
        generated = naiveSearch(model, NAIVE_STATES).generated;
      });
      return generated / seconds;
    });
  });

/** Nothing is listening there: the page and its worker are answered by the bench itself. */
const ADDRESS = 'http://checker.bench.test/';
const PATIENCE_MS = 60_000;

const BLANK = '<!doctype html><title>Checker</title><button>Check</button>';

/** Runs in the page: a worker that has loaded, a click, the verdict. */
const CLICK_TO_VERDICT = `(id) => new Promise((resolve, reject) => {
  const worker = new Worker('/models.js', { type: 'module' });
  const button = document.querySelector('button');
  let clicked = 0;
  worker.onerror = ({ message }) => reject(new Error(message));
  button.onclick = ({ timeStamp }) => { clicked = timeStamp; worker.postMessage(id); };
  worker.onmessage = ({ data }) => {
    if (data === 'ready') return button.click();
    button.textContent = data.distinct;
    resolve({ ms: performance.now() - clicked, distinct: data.distinct });
  };
})`;

interface Clicked {
  readonly ms: number;
  readonly distinct: number;
}

const inWorker = async (browser: Browser, code: string, id: string): Promise<number> => {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.route(ADDRESS, (route) => route.fulfill({ body: BLANK, contentType: 'text/html' }));
  await page.route(`${ADDRESS}models.js`, (route) =>
    route.fulfill({ body: code, contentType: 'text/javascript' }),
  );
  await page.goto(ADDRESS);
  const { ms, distinct } = (await page.evaluate(`(${CLICK_TO_VERDICT})('${id}')`)) as Clicked;
  await page.close();
  if (distinct !== referenceOf(id).expected.distinct) throw new Error(`${distinct} states were found`);
  return ms / 1000;
};

const workerCode = once(() => buildModule('./models-entry.ts'));

/** A fresh page and a fresh worker each time, as nobody clicks five times. */
const clicked = (id: string): Bench => ({
  unit: 's',
  run: async () => {
    const code = await workerCode();
    const browser = await chromium.launch(launchOptions());
    try {
      const samples: number[] = [];
      while (samples.length < REPETITIONS) samples.push(await inWorker(browser, code, id));
      return samples;
    } finally {
      await browser.close();
    }
  },
});

const benchesOf = (name: string, id: string): Benches => {
  const ours = measure(id);
  const naive = measureNaive(id);
  return {
    [name]: { unit: 's', run: () => ours().seconds },
    [`${name}.transitions`]: { unit: 'transitions/s', run: () => ours().transitions },
    [`${name}.bytesPerState`]: { unit: 'bytes', run: () => [ours().bytesPerState] },
    [`${name}.naive`]: { unit: 'transitions/s', run: naive },
    [`${name}.ratio`]: { unit: 'times', run: () => ratios(ours().transitions, naive()) },
    [`${name}.clicked`]: clicked(id),
  };
};

const paxosCommit = measure('paxos-commit-2-3-2', 1);

export const benches: Benches = {
  ...benchesOf('checker.twoPhase7', 'two-phase-7'),
  ...benchesOf('checker.paxos332', 'synod-3-3-2'),
  // 3,921 states: what most questions are like.
  'checker.small.clicked': clicked('synod-3-2-2'),
  'checker.paxosCommit': { unit: 's', run: () => paxosCommit().seconds },
  'checker.paxosCommit.bytesPerState': { unit: 'bytes', run: () => [paxosCommit().bytesPerState] },
};
