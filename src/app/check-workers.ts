/** One checking worker waits before anybody asks: to load it takes longer than most questions take to answer. */
import type { ToWorker } from '#lab/check';
import { language } from './language/speech.ts';

export interface CheckWorkers {
  /** The one that waits, or a fresh one. Whoever takes it ends it. */
  start(): Worker;
  /** Has one loaded once the page has come to rest; the answer ends it if nobody took it. */
  prepare(): () => void;
}

/** The lab comes first. */
const REST_MS = 2_000;

const fresh = (): Worker => {
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
  worker.postMessage({ kind: 'speak', language: language() } satisfies ToWorker);
  return worker;
};

export const checkWorkers = (): CheckWorkers => {
  let spare: Worker | null = null;
  return {
    start() {
      const worker = spare ?? fresh();
      spare = null;
      return worker;
    },
    prepare() {
      const timer = setTimeout(() => {
        spare ??= fresh();
      }, REST_MS);
      return () => {
        clearTimeout(timer);
        spare?.terminate();
        spare = null;
      };
    },
  };
};
