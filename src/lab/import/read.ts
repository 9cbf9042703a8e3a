/** Anything that people bring, read: recognised by its content, understood as far as it goes, never thrown at anybody. */
import { visibleText } from '#kernel';
import { decodeLink } from '../link/index.ts';
import { readHistory } from './history.ts';
import { readItf } from './itf.ts';
import type { Imported, Problem } from './log.ts';
import { recognise } from './recognise.ts';
import { readRun } from './run.ts';
import { readShiviz } from './shiviz.ts';
import { pictureOf } from './space-time.ts';
import { STRINGS } from './strings.ts';

/** What is longer is not even read. */
export const LOG_BYTES_MAX = 60_000_000;

const SAYS_MAX = 400;

/** Problems quote what they are about. */
const visible = ({ line, says }: Problem): Problem => {
  const text = visibleText(says);
  return { line, says: text.length > SAYS_MAX ? `${text.slice(0, SAYS_MAX)}…` : text };
};

const nothing = (says: string, line = 0): Imported => ({ kind: 'none', problems: [{ line, says }] });

/** Reading was given up, or broke: whoever runs the reader sees that from outside. */
export const unread = (why: 'tooLong' | 'broken'): Imported => nothing(STRINGS[why]);

/** Bytes that were taken for text: a picture, an archive, UTF-16. The place is what helps to find it. */
const notText = (text: string): Imported | null => {
  const at = text.slice(0, 1_000_000).search(/[\0\ufffd]/);
  if (at < 0) return null;
  const line = text.slice(0, at).split('\n').length;
  return nothing(STRINGS.notText, line);
};

const isJson = (text: string): boolean => {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
};

const read = (text: string, judged: boolean): Imported => {
  const kind = recognise(text);
  switch (kind) {
    case 'run':
      return { kind, ...readRun(text) };
    case 'link': {
      const decoded = decodeLink(text.trim());
      return decoded.ok
        ? { kind, record: decoded.record, problems: [] }
        : { kind, record: null, problems: [{ line: 1, says: decoded.why.replace(/\.$/, '') }] };
    }
    case 'itf': {
      const { trace, execution, problems } = readItf(text);
      return { kind, trace, pictures: execution ? [pictureOf(execution)] : [], problems };
    }
    case 'history':
      return { kind, ...readHistory(text, judged) };
    case 'shiviz': {
      // Asked first: on one long line the usual layouts of logs take for ever.
      if (/^\s*[{[]/.test(text) && isJson(text)) return nothing(STRINGS.otherJson, 1);
      const { executions, problems } = readShiviz(text);
      return { kind, pictures: executions.map(pictureOf), problems };
    }
  }
};

/** @param judged histories are also judged by every model that can judge them, which takes a while. */
export const readForeign = (raw: string, judged = false): Imported => {
  const text = raw.replace(/^\uFEFF/, '');
  if (text.trim() === '') return nothing(STRINGS.empty);
  const imported = notText(text) ?? read(text, judged);
  return { ...imported, problems: imported.problems.map(visible) };
};
