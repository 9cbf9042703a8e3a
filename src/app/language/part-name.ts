/** From the files of a language to the parts of the interface whose words they hold. */
import type { Strings } from '#lesson-kit';

/**
 * `/src/views/stage/strings.es.ts` → `views/stage`; `/src/app/parts.es.ts` → `app/parts`;
 * `/lessons/07-consensus/02-paxos-synod/strings.es.panel.tsx` → `lessons/07-consensus/02-paxos-synod`.
 * @param path from the repository on.
 */
export const partName = (path: string): string =>
  path
    .replace(/^\/(src\/)?/, '')
    .replace(/(\.[a-z]{2,3})?(\.panel)?\.tsx?$/, '')
    .replace(/\/strings$/, '');

export const byPart = (files: Readonly<Record<string, Strings>>): ReadonlyMap<string, Strings> =>
  new Map(Object.entries(files).map(([path, words]) => [partName(path), words]));
