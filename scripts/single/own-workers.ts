/** In the lab in one file there is no other file that a worker could be: each is the page's own script under another name. */
import { dirname, join, relative } from 'node:path';
import type { Plugin } from 'vite';
import { REPOSITORY } from '../source/files.ts';

const STARTS = /new Worker\(new URL\('([^']+)', import\.meta\.url\), \{ type: 'module' \}\)/g;

/** The script of the page, by the id that `html.ts` gives it. */
const OWN =
  "URL.createObjectURL(new Blob([document.getElementById('lab').textContent], { type: 'text/javascript' }))";

export const ownWorkers = (): Plugin => ({
  name: 'netsplit:own-workers',
  enforce: 'pre',
  transform(code, id) {
    if (id.includes('/node_modules/') || !code.includes('new Worker(')) return undefined;
    const changed = code.replace(STARTS, (_, path: string) => {
      const name = relative(REPOSITORY, join(dirname(id), path));
      return `new Worker(${OWN}, { name: ${JSON.stringify(name)} })`;
    });
    if (changed === code) throw new Error(`${id} starts a worker in a way that one file cannot carry.`);
    return { code: changed, map: null };
  },
});
