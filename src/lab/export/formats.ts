/** The forms in which a run can be handed to other tools; each writes what was played of it. */
import type { History, Run } from '#kernel';
import type { Lesson } from '#lesson-kit';
import { toEdn } from './edn.ts';
import { toItf } from './itf.ts';
import { toRunFile } from './json.ts';
import { toLink } from './link.ts';
import { toMermaid } from './mermaid.ts';
import { toShiviz } from './shiviz.ts';
import { toSvg } from './svg.ts';

export interface Format {
  /** What a file of it is called after the last point, and its media type. */
  readonly extension: string;
  readonly type: string;
  /** Text that ends with a line break. */
  write(history: History, run: Run, lesson: Lesson): string;
}

const format = (extension: string, type: string, write: Format['write']): Format => ({
  extension,
  type,
  write,
});

export const FORMATS = {
  json: format('netsplit.json', 'application/json', toRunFile),
  link: format('txt', 'text/plain', toLink),
  shiviz: format('log', 'text/plain', toShiviz),
  edn: format('edn', 'application/edn', toEdn),
  itf: format('itf.json', 'application/json', toItf),
  mermaid: format('mmd', 'text/plain', toMermaid),
  svg: format('svg', 'image/svg+xml', (history, run) => toSvg(history, run.lesson)),
} as const;

export type FormatName = keyof typeof FORMATS;
