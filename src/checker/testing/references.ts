/** The models of every protocol that has some. */
import { existsSync, readdirSync } from 'node:fs';
import type { ReferenceModel } from '#kernel';

const PROTOCOLS = new URL('../../protocols/', import.meta.url);

/** What `models/index.ts` of this protocol offers; none where there is no such file. */
export const referencesOf = async (protocol: string): Promise<readonly ReferenceModel[]> => {
  const file = new URL(`${protocol}/models/index.ts`, PROTOCOLS);
  if (!existsSync(file)) return [];
  return ((await import(file.href)) as { models: readonly ReferenceModel[] }).models;
};

/** Those of every protocol, in order of the protocols' names. */
export const allReferences = async (): Promise<ReferenceModel[]> =>
  (await Promise.all(readdirSync(PROTOCOLS).sort().map(referencesOf))).flat();
