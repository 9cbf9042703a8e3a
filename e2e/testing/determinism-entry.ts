/** Built by itself for one test: the same module is imported by a page and started as a worker. */
import { hashesOf } from '../../src/lesson-kit/testing/random-runs.ts';

export { hashesOf };

const isWorker = typeof document === 'undefined';

if (isWorker)
  self.onmessage = ({ data }: MessageEvent<readonly number[]>): void => {
    self.postMessage(hashesOf(data));
  };
