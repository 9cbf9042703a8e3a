/** What hosts that only serve files need beside the built lab: its headers, its addresses, a page for what is not there. */
import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { headersFile, redirectsFile } from '../../src/server/index.ts';

/** @param dist the built lab, whole. */
export const writeHostFiles = (dist: string): void => {
  const top = readdirSync(dist, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && !name.startsWith('_'))
    .map((entry) => entry.name);
  writeFileSync(join(dist, '_headers'), headersFile(top));
  writeFileSync(join(dist, '_redirects'), redirectsFile());
  copyFileSync(join(dist, 'index.html'), join(dist, '404.html'));
};
