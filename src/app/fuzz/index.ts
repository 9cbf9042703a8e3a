/**
 * `?fuzz` and `?fuzzBoard` (PhET's names): a monkey that points and one that types, for tests. What they do follows from
 * `seed` alone, `fuzzRate` times a second; how much was done stands in `data-fuzzed` of the page.
 */
import { openCabinet } from '#lab';
import { makeDice } from './draw.ts';
import { pressKey } from './keyboard.ts';
import { movePointer } from './pointer.ts';

export interface Monkey {
  readonly pointer: boolean;
  readonly keyboard: boolean;
  readonly seed: number;
  /** Events a second. */
  readonly rate: number;
}

const TICK_MS = 20;

const KEY = 'netsplit.fuzzed';

/** How much was done in this tab so far: another language loads the page anew, and the dice go on where they were. */
const countOn = (done: () => number): number => {
  const kept = openCabinet(() => window.sessionStorage);
  window.addEventListener('pagehide', () => kept.write(KEY, String(done())));
  const before = Number(kept.read(KEY));
  return Number.isSafeInteger(before) ? before : 0;
};

/** It stays on this page: links lead nowhere, and nobody answers what the browser asks; files it asks for only a person. */
const fence = (): void => {
  document.addEventListener(
    'click',
    (click) => {
      if ((click.target as Element).closest?.('a[href], input[type=file]')) {
        click.preventDefault();
        click.stopPropagation();
      }
    },
    true,
  );
  window.confirm = () => false;
};

export const startMonkey = ({ pointer, keyboard, seed, rate }: Monkey): void => {
  const dice = makeDice(seed);
  const hands = [...(pointer ? [movePointer] : []), ...(keyboard ? [pressKey] : [])];
  let done = countOn(() => done);
  let owed = 0;
  fence();
  window.setInterval(() => {
    for (owed += (rate * TICK_MS) / 1000; owed >= 1; owed--) {
      dice.of(hands, done, 0)?.(dice, done);
      done++;
    }
    document.documentElement.dataset.fuzzed = String(done);
  }, TICK_MS);
};
