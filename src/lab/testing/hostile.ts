/**
 * Text that somebody might send to see whether it runs, turns or breaks something: our own, and the Big List of Naughty
 * Strings where it is at hand. What runs leaves `hit` on the global object.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SHARED = join(import.meta.dirname, '../../../../shared/ground-truth/hostile/blns.json');

export const OWN: readonly string[] = [
  '<script>globalThis.hit = 1</script>',
  '"><img src=x onerror="globalThis.hit=1">',
  '</text><script>globalThis.hit=1</script>',
  'javascript:globalThis.hit=1',
  "';globalThis.hit=1//",
  '$' + '{globalThis.hit=1}{{hit}}',
  '\u202Egnp.exe',
  'user\u2066\u2069\u200f',
  'zero\u200bwidth\ufeff',
  'tag\u{e0041}\u{e007f}',
  'Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334\u0319algo',
  'مرحبا عالم',
  '👩‍👩‍👧‍👦 e\u0301',
  '__proto__',
  'a'.repeat(5000),
  '%s%n%d {0} $& $1',
  'C:\\con\\nul "quoted" \'single\' `back`',
  '\u0007bell\u001b[31mred',
  '\ud800 half a pair',
];

const shared = existsSync(SHARED) ? (JSON.parse(readFileSync(SHARED, 'utf8')) as string[]) : [];

export const HOSTILE: readonly string[] = [...OWN, ...shared];

/** For the name of a test: what it could read. */
export const atHand =
  shared.length === 0
    ? `${OWN.length} of our own: the shared list is not at hand`
    : `${HOSTILE.length}, the shared list included`;

/** What must never be left in text that is shown. */
export const UNSEEN = /[^\P{Cc}\t\n]|[\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u;

/** Without what no line of a log can hold. */
export const oneLine = (text: string): string => text.replace(/[\r\n\p{Cc}\p{Cs}\ufffd]/gu, '');

/** As the name of a host: in one piece. */
export const oneWord = (text: string): string => oneLine(text).replace(/\s/g, '') || 'x';
