/** Writes `.br` and `.gz` beside every built text file, so that the server compresses nothing while it answers. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const COMPRESSIBLE = /\.(js|css|html|json|svg|webmanifest|txt|md|xml|wasm)$/;
/** Below this a compressed form saves less than its headers cost. */
const SMALLEST = 512;

const compress = (file: string): void => {
  const body = readFileSync(file);
  if (body.length < SMALLEST) return;
  const quality = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  writeFileSync(`${file}.br`, brotliCompressSync(body, { params: quality }));
  writeFileSync(`${file}.gz`, gzipSync(body, { level: 9 }));
};

const walk = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((entry) => (entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)]));

export const precompress = (): Plugin => {
  let output = '';
  return {
    name: 'netsplit:precompress',
    apply: 'build',
    enforce: 'post',
    configResolved: ({ build, root }) => {
      output = join(root, build.outDir);
    },
    closeBundle: {
      sequential: true,
      order: 'post',
      handler: () => {
        // Called after a failed build too, whose own error is the one to show.
        if (existsSync(output))
          walk(output)
            .filter((file) => COMPRESSIBLE.test(file))
            .forEach(compress);
      },
    },
  };
};
