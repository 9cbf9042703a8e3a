/** The forms in which a run can be handed to other tools; each reads what was played of it. */
import type { History, Run } from '#kernel';
import type { Lesson } from '#lesson-kit';
import { toEdn } from './edn.ts';
import { toRunFile } from './json.ts';
import { toLink } from './link.ts';
import { toMermaid } from './mermaid.ts';
import { toShiviz } from './shiviz.ts';

/** Text that ends with a line break. */
export type Exporter = (history: History, run: Run, lesson: Lesson) => string;

export const FORMATS: Readonly<Record<string, Exporter>> = {
  shiviz: toShiviz,
  json: toRunFile,
  link: toLink,
  edn: toEdn,
  mermaid: toMermaid,
};

/** Forms of the interface that nothing here writes yet. */
export const NOT_YET: readonly string[] = ['itf', 'svg'];
