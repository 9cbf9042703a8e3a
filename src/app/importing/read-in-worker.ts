/** Reads in a worker and gives up after a while. */
import { type Imported, unread } from '#lab/import';
import { language } from '../language/speech.ts';
import type { ToRead } from './worker.ts';

const PATIENCE_MS = 20_000;

/** Never rejects: what takes too long, or breaks the reader, comes back with a problem that says so. */
export const readInWorker = (text: string): Promise<Imported> =>
  new Promise((resolve) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    const finish = (imported: Imported): void => {
      clearTimeout(timer);
      worker.terminate();
      resolve(imported);
    };
    const timer = setTimeout(() => finish(unread('tooLong')), PATIENCE_MS);
    worker.onmessage = (message: MessageEvent<Imported>) => finish(message.data);
    worker.onerror = () => finish(unread('broken'));
    worker.postMessage({ text, language: language() } satisfies ToRead);
  });
