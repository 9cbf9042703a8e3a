/** The models of every protocol that has some. */
import { existsSync, readdirSync } from 'node:fs';
import type { ReferenceModel } from '#kernel';

const PROTOCOLS = new URL('../../protocols/', import.meta.url);

/** What every `models/index.ts` offers, in order of the protocols' names. */
export const allReferences = async (): Promise<ReferenceModel[]> => {
  const folders = readdirSync(PROTOCOLS)
    .sort()
    .map((name) => new URL(`${name}/models/index.ts`, PROTOCOLS))
    .filter((file) => existsSync(file));
  const modules = await Promise.all(
    folders.map((file) => import(file.href) as Promise<{ models: readonly ReferenceModel[] }>),
  );
  return modules.flatMap(({ models }) => models);
};
