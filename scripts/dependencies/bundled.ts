/** Which packages a build puts into its files, and how much of them: told by the bundler itself. */
import { gzipSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';

/** Package → bytes, gzip. A package that only lends types or words is not in it. */
export type Weights = Map<string, number>;

/** `…/node_modules/@scope/name/…` → `@scope/name`. */
export const packageOf = (id: string): string | undefined =>
  /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1];

const add = (weights: Weights, name: string | undefined, bytes: number): void => {
  if (name !== undefined) weights.set(name, (weights.get(name) ?? 0) + bytes);
};

/** A module's part of its file is its part of what the file was before it was made small. */
const weighChunk = ({ code, modules }: Rollup.OutputChunk, weights: Weights): void => {
  const parts = Object.entries(modules).filter(([, module]) => module.renderedLength > 0);
  const whole = parts.reduce((sum, [, module]) => sum + module.renderedLength, 0);
  const packed = gzipSync(code, { level: 9 }).length;
  for (const [id, module] of parts) add(weights, packageOf(id), (packed * module.renderedLength) / whole);
};

/** Fonts are packed already. */
const weighAsset = ({ originalFileNames, source }: Rollup.OutputAsset, weights: Weights): void => {
  const [file] = originalFileNames;
  if (file !== undefined) add(weights, packageOf(`/${file}`), source.length);
};

/** Adds what a build holds to `weights`. */
export const weighing = (weights: Weights): Plugin => ({
  name: 'netsplit:weighing',
  generateBundle(_, bundle) {
    for (const part of Object.values(bundle))
      if (part.type === 'chunk') weighChunk(part, weights);
      else weighAsset(part, weights);
  },
});
