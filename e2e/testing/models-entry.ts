/** Built by itself and started as a worker: checks the reference model whose name it is sent. */
import { type CheckResult, warmUp } from '#checker';
import type { ReferenceModel } from '#kernel';
import { checkReference } from '../../src/checker/testing/figures.ts';

/** Every protocol's models, found as `references.ts` finds them in Node. */
const modules = import.meta.glob<{ models: readonly ReferenceModel[] }>(
  '../../src/protocols/*/models/index.ts',
  { eager: true },
);

const checkById = (id: string): CheckResult => {
  const reference = Object.values(modules)
    .flatMap(({ models }) => models)
    .find(({ model }) => model.id === id);
  if (!reference) throw new Error(`there is no model "${id}"`);
  return checkReference(reference);
};

self.onmessage = ({ data }: MessageEvent<string>): void => {
  self.postMessage(checkById(data));
};
warmUp();
self.postMessage('ready');
