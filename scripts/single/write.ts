/** Builds the lab in one file: every lesson, the fonts that its words need, no server. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type Rollup } from 'vite';
import { storyPlugin } from '../../src/lesson-kit/vite-story-plugin.ts';
import { REPOSITORY } from '../source/files.ts';
import { glancePlugin } from '../vite/glance-plugin.ts';
import { singleHtml } from './html.ts';
import { ownWorkers } from './own-workers.ts';

/** The alphabets that the lab is written in; a face of another one would double the file. */
const OWN_FACES = /latin-wght-normal\.woff2$/;

const bundle = async (): Promise<{ readonly script: string; readonly style: string }> => {
  const built = await build({
    configFile: false,
    root: REPOSITORY,
    logLevel: 'warn',
    plugins: [ownWorkers(), storyPlugin(), glancePlugin(), react()],
    build: {
      target: 'es2023',
      write: false,
      copyPublicDir: false,
      cssCodeSplit: false,
      modulePreload: false,
      reportCompressedSize: false,
      assetsInlineLimit: (file) => OWN_FACES.test(file),
      rolldownOptions: {
        // The preload helper asks for the address of each part; here there are no parts to load.
        checks: { emptyImportMeta: false },
        input: join(REPOSITORY, 'src/app/single/main.ts'),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  const { output } = built as Rollup.RollupOutput;
  const scripts = output.filter((one) => one.type === 'chunk');
  const styles = output.filter((one) => one.type === 'asset' && one.fileName.endsWith('.css'));
  const [script] = scripts;
  if (!script || scripts.length > 1 || styles.length > 1)
    throw new Error(
      `The lab in one file came as ${scripts.length} scripts and ${styles.length} style sheets.`,
    );
  return {
    script: script.code,
    style: styles.map((one) => String((one as Rollup.OutputAsset).source)).join(''),
  };
};

/** @param dist the built lab with its licences; `single.html` is put beside its pages. */
export const writeSingleFile = async (dist: string): Promise<void> => {
  const text = (file: string): string => readFileSync(join(REPOSITORY, file), 'utf8');
  const [, needsScripts = ''] = /<p class="shell-note">([\s\S]*?)<\/p>/.exec(text('index.html')) ?? [];
  writeFileSync(
    join(dist, 'single.html'),
    singleHtml({
      ...(await bundle()),
      icon: text('public/favicon.svg'),
      needsScripts: needsScripts.trim(),
      licences: readFileSync(join(dist, 'licenses.txt'), 'utf8'),
    }),
  );
};
