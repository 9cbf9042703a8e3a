/** `import { glances } from 'virtual:glances'`: every lesson at a glance, as plain data. */
import { fileURLToPath } from 'node:url';
import { type Plugin, runnerImport } from 'vite';

const NAME = 'virtual:glances';
const RESOLVED = `\0${NAME}`;
const SOURCE = fileURLToPath(new URL('./glances.ts', import.meta.url));

const evaluate = async (): Promise<string> => {
  const { module } = await runnerImport<{ readonly glances: object }>(SOURCE, { configFile: false });
  return `export const glances = ${JSON.stringify(module.glances)};`;
};

/** Evaluated once for page, workers and the lab in one file: it takes as long as all the rest of a build. */
let code: Promise<string> | null = null;

export const glancePlugin = (): Plugin => ({
  name: 'netsplit:glances',
  resolveId: (id) => (id === NAME ? RESOLVED : undefined),
  load: (id) => {
    if (id !== RESOLVED) return undefined;
    code ??= evaluate();
    return code;
  },
  /** A lesson that changed is looked at again. */
  watchChange: (id) => {
    if (/\/lessons\/.*\.ts$/.test(id)) code = null;
  },
});
