/** Runs for other tools, as text. Pure; no page is needed. */
export { FORMATS, type Format, type FormatName } from './formats.ts';
export { type Opening, toSingleFile } from './single-file.ts';
export { type Ink, PRINT, spaceTimeSvg } from './svg.ts';
