/** From the files of a language to the parts of the interface whose words they hold. */
import type { Strings } from '#lesson-kit';

/**
 * `../../views/stage/strings.es.ts` → `views/stage`; `../parts.es.ts` → `app/parts`;
 * `../../../lessons/07-consensus/02-paxos-synod/strings.es.panel.tsx` → `lessons/07-consensus/02-paxos-synod`.
 * @param path as seen from this folder.
 */
export const partName = (path: string): string =>
  path
    .replace(/^\.\//, 'app/language/')
    .replace(/^\.\.\/(?!\.\.)/, 'app/')
    .replace(/^(\.\.\/)+/, '')
    .replace(/(\.[a-z]{2})?(\.panel)?\.tsx?$/, '')
    .replace(/\/strings$/, '');

export const byPart = (files: Readonly<Record<string, Strings>>): ReadonlyMap<string, Strings> =>
  new Map(Object.entries(files).map(([path, words]) => [partName(path), words]));
