/** What kind of thing a text is, told by its content alone: names of files lie. */

export type ForeignKind = 'run' | 'link' | 'itf' | 'history' | 'shiviz';

const HEAD = 65_536;

const isLink = (text: string): boolean => text.length < HEAD * 8 && /^\s*[^\s{[(]*#r=\S+\s*$/.test(text);

const isRun = (head: string): boolean => /^\s*\{/.test(head) && /"format"\s*:\s*"netsplit-run"/.test(head);

/** Half a trace is still one: the head tells. */
const isItf = (text: string, head: string): boolean =>
  /^\s*\{/.test(head) && /"(states|vars)"\s*:/.test(head) && /"(states|vars|#meta)"\s*:/.test(text);

/** EDN maps with keywords, the log of Jepsen's own printer, or our plain JSON. */
const isHistory = (head: string): boolean =>
  /^\s*(?:;.*\n\s*)*\[?\s*(?:#[\w.]+\s*)?\{\s*:/.test(head) ||
  /^INFO\s+jepsen/m.test(head) ||
  /^\s*\{\s*"(operations|initial|type)"\s*:/.test(head) ||
  /^\s*\[\s*\{\s*"(process|function)"\s*:/.test(head);

/** Whatever is nothing else is taken for a log: only its reader can say what is wrong with it. */
export const recognise = (text: string): ForeignKind => {
  if (isLink(text)) return 'link';
  const head = text.slice(0, HEAD);
  if (isRun(head)) return 'run';
  if (isItf(text, head)) return 'itf';
  return isHistory(head) ? 'history' : 'shiviz';
};
