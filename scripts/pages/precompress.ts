/** Writes `.br` and `.gz` beside every built text file, so that the server compresses nothing while it answers. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const COMPRESSIBLE = /\.(js|css|html|json|svg|webmanifest|txt|md|xml|wasm)$/;
/** Below this a compressed form saves less than its headers cost. */
const SMALLEST = 512;
/** Above this the last per cent costs seconds; only the lab in one file is so large. */
const LARGE = 1_000_000;

const compress = (file: string): void => {
  const body = readFileSync(file);
  if (body.length < SMALLEST) return;
  const quality = {
    [constants.BROTLI_PARAM_QUALITY]: body.length > LARGE ? 8 : 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  writeFileSync(`${file}.br`, brotliCompressSync(body, { params: quality }));
  writeFileSync(`${file}.gz`, gzipSync(body, { level: 9 }));
};

const walk = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((entry) => (entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)]));

/** @param folder the built lab, whole. */
export const precompress = (folder: string): void => {
  walk(folder)
    .filter((file) => COMPRESSIBLE.test(file))
    .forEach(compress);
};
