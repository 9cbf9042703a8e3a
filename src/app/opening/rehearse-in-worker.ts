/** A rehearsal in a worker: it reports, can be cancelled, and ends by itself when it takes too long. */

import type { Rehearsed } from '#lab/rehearse';
import type { RunRecord } from '#lab/run-file';
import { language } from '../language/speech.ts';
import { STRINGS } from './strings.ts';
import type { FromWorker, ToRehearse } from './worker.ts';

const PATIENCE_MS = 20_000;

export interface Rehearsal {
  readonly result: Promise<Rehearsed | 'cancelled'>;
  cancel(): void;
}

/** The result never rejects. */
export const rehearseInWorker = (record: RunRecord, onProgress: (events: number) => void): Rehearsal => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  let finish: (result: Rehearsed | 'cancelled') => void = () => {};
  const result = new Promise<Rehearsed | 'cancelled'>((resolve) => {
    const timer = setTimeout(() => finish({ kind: 'refused', why: STRINGS.tooSlow }), PATIENCE_MS);
    finish = (outcome) => {
      clearTimeout(timer);
      worker.terminate();
      resolve(outcome);
    };
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if ('progress' in data) onProgress(data.progress);
      else finish(data.result);
    };
    worker.onerror = () => finish({ kind: 'refused', why: STRINGS.broken });
    worker.postMessage({ record, language: language() } satisfies ToRehearse);
  });
  return { result, cancel: () => finish('cancelled') };
};
