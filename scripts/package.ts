/**
 * `npm run package -- cmi5 cap-partition [--out FILE]`: a lesson as a course that learning systems take. NETSPLIT_URL is what its
 * identifiers begin with.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build, type Rollup } from 'vite';
import { type LessonFolder, lessonFolders } from '../src/cli/index.ts';
import { parseStory } from '../src/lesson-kit/story/index.ts';
import { DIST, ensureBuild } from './build.ts';
import { type CourseOf, type Files, packageFiles, zipFiles } from './pages/cmi5.ts';
import { REPOSITORY } from './source/files.ts';

const HOME = (process.env.NETSPLIT_URL ?? 'http://127.0.0.1:4870').replace(/\/+$/, '');

/** The script of the launched page, in one piece. */
const bundleLaunch = async (): Promise<string> => {
  const built = await build({
    configFile: false,
    root: REPOSITORY,
    logLevel: 'warn',
    build: {
      target: 'es2023',
      write: false,
      copyPublicDir: false,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: join(REPOSITORY, 'src/cmi5/index.ts'),
        output: { format: 'es', codeSplitting: false },
      },
    },
  });
  const [script] = (built as Rollup.RollupOutput).output;
  return script.code;
};

const courseOf = ({ id, part, path }: LessonFolder): CourseOf => ({
  id,
  home: HOME,
  story: parseStory(readFileSync(join(path, 'story.md'), 'utf8'), `lessons/${part}/${id}/story.md`),
});

/** Throws one sentence when there is no such lesson. */
export const cmi5Files = async (id: string): Promise<Files> => {
  const folders = lessonFolders(REPOSITORY);
  const folder = folders.find((one) => one.id === id);
  if (!folder)
    throw new Error(`There is no lesson "${id}". There are: ${folders.map((one) => one.id).join(', ')}.`);
  const lab = readFileSync(join(DIST, 'single.html'), 'utf8');
  return packageFiles(courseOf(folder), { lab, launch: await bundleLaunch() });
};

const main = async (args: readonly string[]): Promise<void> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { out: { type: 'string' } },
    allowPositionals: true,
  });
  const [kind, id] = positionals;
  if (kind !== 'cmi5' || !id) throw new Error('Say what to pack: npm run package -- cmi5 cap-partition');
  await ensureBuild();
  const archive = zipFiles(await cmi5Files(id));
  const file = values.out ?? `netsplit-${id}-cmi5.zip`;
  writeFileSync(file, archive);
  console.log(`${file}: ${(archive.length / 1e6).toFixed(1)} MB, with cmi5.xml for import as a course`);
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await main(process.argv.slice(2)).catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 2;
  });
