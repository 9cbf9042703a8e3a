/** Built by itself for one test: the same module is imported by Node and by a page, and started as a worker. */
import { hashesOf, type RunHashes, SEEDS } from '../../src/lesson-kit/testing/random-runs.ts';

export { hashesOf, type RunHashes, SEEDS };

if (typeof WorkerGlobalScope !== 'undefined')
  self.onmessage = ({ data }: MessageEvent<readonly number[]>): void => {
    self.postMessage(hashesOf(data));
  };
