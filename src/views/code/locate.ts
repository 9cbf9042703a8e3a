/**
 * Finds in a protocol's own source the lines of one handler, and those that asked a rule. Sources are formatted by one
 * formatter, so structure can be told from indentation; what cannot be found is not marked, never guessed.
 */

/** Lines by index, `to` exclusive. */
export interface Region {
  readonly from: number;
  readonly to: number;
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** From line `from` to the line that closes it: the next one, not deeper, that is no blank. */
const blockFrom = (lines: readonly string[], from: number): Region => {
  const indent = indentOf(lines[from] ?? '');
  let to = from + 1;
  while (to < lines.length) {
    const line = lines[to] ?? '';
    if (line.trim() !== '' && indentOf(line) <= indent) break;
    to++;
  }
  const last = lines[to] ?? '';
  const closes = indentOf(last) === indent && /^[}\])]/.test(last.trim());
  return { from, to: closes ? to + 1 : to };
};

const find = (lines: readonly string[], within: Region, wanted: RegExp): Region | null => {
  for (let line = within.from; line < within.to; line++)
    if (wanted.test(lines[line] ?? '')) return blockFrom(lines, line);
  return null;
};

const literal = (text: string): string => text.replace(/[^A-Za-z0-9_]/g, '\\$&');
/** `prepare(…) {`, `prepare: (…) =>`, `'pre-pare'(…)`. */
const member = (name: string): RegExp => new RegExp(`^\\s*'?${literal(name)}'?\\s*[(:]`);

/** The comment right above a handler belongs to it. */
const withComment = (lines: readonly string[], region: Region): Region => {
  let from = region.from;
  while (from > 0 && /^\s*(\/\/|\/\*|\*)/.test(lines[from - 1] ?? '')) from--;
  return { from, to: region.to };
};

/** `handler` as the kernel names it: `on.prepare`, `timers.retry`, `operations.write`, `restart`. Null when not found. */
export const locateHandler = (source: string, role: string, handler: string): Region | null => {
  const lines = source.split('\n');
  const whole: Region = { from: 0, to: lines.length };
  const roleBlock =
    find(lines, whole, new RegExp(`^(export )?const ${literal(role)}\\b.*=`)) ??
    find(lines, whole, member(role));
  if (!roleBlock) return null;
  const [section, name] = handler.includes('.') ? handler.split(/\.(.*)/s) : [null, handler];
  const inside = { from: roleBlock.from + 1, to: roleBlock.to };
  const scope = section === null ? inside : find(lines, inside, member(section as string));
  const found =
    scope &&
    find(lines, section === null ? scope : { ...scope, from: scope.from + 1 }, member(name as string));
  return found && withComment(lines, found);
};

/** Lines on which `rule` is asked. */
export const locateRule = (source: string, rule: string): readonly number[] => {
  const asked = new RegExp(`\\brule\\(['"\`]${literal(rule)}['"\`]\\)`);
  return source.split('\n').flatMap((line, index) => (asked.test(line) ? [index] : []));
};
