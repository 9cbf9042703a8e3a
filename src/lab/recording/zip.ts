/** A folder as a zip. */
import { strToU8, zipSync } from 'fflate';

/** Of 1980, the first that zips know: equal folders give equal files. */
const MTIME = '1980-01-01T00:00:00';

export const zipFolder = (folder: string, files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, strToU8(text)])),
    { mtime: MTIME },
  );
