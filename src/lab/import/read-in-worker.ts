/** Reads a log in a worker and gives up after a while. */
import type { PicturedLog } from './log.ts';

export const LOG_BYTES_MAX = 60_000_000;
const PATIENCE_MS = 20_000;

const failed = (says: string): PicturedLog => ({
  pictures: [],
  problems: [{ line: 0, says }],
});

/** Never rejects: a log that takes too long, or breaks the reader, comes back with a problem that says so. */
export const readInWorker = (text: string): Promise<PicturedLog> =>
  new Promise((resolve) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    const finish = (log: PicturedLog): void => {
      clearTimeout(timer);
      worker.terminate();
      resolve(log);
    };
    const timer = setTimeout(
      () => finish(failed('reading took too long; the log’s expression may match in too many ways')),
      PATIENCE_MS,
    );
    worker.onmessage = (message: MessageEvent<PicturedLog>) => finish(message.data);
    worker.onerror = () => finish(failed('the log could not be read'));
    worker.postMessage(text);
  });
