/** SVG to PNG with our own typeface, on any machine. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import decompress from 'woff2-encoder/decompress';

const require = createRequire(import.meta.url);
const FACES = ['inter-latin-400-normal', 'inter-latin-600-normal'] as const;

/** The renderer reads TrueType from files; the package brings WOFF2. */
const writeFaces = (folder: string): Promise<string[]> =>
  Promise.all(
    FACES.map(async (face) => {
      const packed = readFileSync(require.resolve(`@fontsource/inter/files/${face}.woff2`));
      const path = join(folder, `${face}.ttf`);
      writeFileSync(path, await decompress(packed));
      return path;
    }),
  );

/** Every picture in `svgs`, in order, `width` pixels wide. */
export const toPng = async (svgs: readonly string[], width: number): Promise<Uint8Array[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'netsplit-faces-'));
  try {
    const fontFiles = await writeFaces(folder);
    const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Inter' };
    return svgs.map((svg) =>
      new Resvg(svg, { font, fitTo: { mode: 'width', value: width } }).render().asPng(),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
