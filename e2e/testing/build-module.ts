/** One module with all that it imports, built as the lab is built, in memory. */
import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';
import { REPOSITORY } from '../../scripts/source/files.ts';

/** @param entry file beside this one. Returns the text of an ES module that imports nothing. */
export const buildModule = async (entry: string): Promise<string> => {
  const built = await build({
    configFile: false,
    root: REPOSITORY,
    logLevel: 'warn',
    build: {
      target: 'es2023',
      write: false,
      copyPublicDir: false,
      lib: { entry: fileURLToPath(new URL(entry, import.meta.url)), formats: ['es'] },
    },
  });
  const [{ output }] = [built].flat() as Rollup.RollupOutput[] as [Rollup.RollupOutput];
  if (output.length !== 1) throw new Error(`${entry} was built into ${output.length} files, not one`);
  return output[0].code;
};
