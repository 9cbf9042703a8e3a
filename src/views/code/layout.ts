/** What the code view shows for the event at the cursor. Pure. */
import type { Explanation } from '#kernel';
import { locateHandler, locateRule, type Region } from './locate.ts';
import type { SourceFile } from './sources.ts';

export interface CodeFocus {
  /** The file that holds the handler, or the first one. */
  readonly file: SourceFile | null;
  readonly handler: Region | null;
  /** Line → whether the rule asked there is on. */
  readonly rules: ReadonlyMap<number, boolean>;
}

export const focusOn = (
  sources: readonly SourceFile[],
  event: Explanation | undefined,
  role: string | null,
): CodeFocus => {
  const first = sources[0] ?? null;
  if (!event?.handler || role === null) return { file: first, handler: null, rules: new Map() };
  for (const file of sources) {
    const handler = locateHandler(file.text, role, event.handler);
    if (!handler) continue;
    const rules = new Map<number, boolean>();
    for (const { rule, on } of event.rules)
      for (const line of locateRule(file.text, rule)) rules.set(line, on);
    return { file, handler, rules };
  }
  return { file: first, handler: null, rules: new Map() };
};
