/** Reads in a worker and gives up after a while. */
import type { Imported } from './log.ts';

export const LOG_BYTES_MAX = 60_000_000;
const PATIENCE_MS = 20_000;

/** What is said when time is up; the command line stops a reader in another way and says the same. */
export const TOO_LONG = 'reading took too long; the log’s expression may match in too many ways';

const failed = (says: string): Imported => ({ kind: 'none', problems: [{ line: 0, says }] });

/** Never rejects: what takes too long, or breaks the reader, comes back with a problem that says so. */
export const readInWorker = (text: string): Promise<Imported> =>
  new Promise((resolve) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    const finish = (imported: Imported): void => {
      clearTimeout(timer);
      worker.terminate();
      resolve(imported);
    };
    const timer = setTimeout(() => finish(failed(TOO_LONG)), PATIENCE_MS);
    worker.onmessage = (message: MessageEvent<Imported>) => finish(message.data);
    worker.onerror = () => finish(failed('the log could not be read'));
    worker.postMessage(text);
  });
