/** The client history as Jepsen writes it: what was asked and what was told, one map a line, in the order of the trace. */
import type { History, Request } from '#kernel';

/** Names that a reader of EDN takes for one keyword; any other key is written as a text. */
const KEYWORD = /^[A-Za-z][\w.*+!?-]*$/;

const keyword = (name: string): string => (KEYWORD.test(name) ? `:${name}` : text(name));

/** EDN knows fewer escapes than JSON. */
const text = (value: string): string =>
  JSON.stringify(value).replace(/\\[bf]/g, (sign) => (sign === '\\b' ? '\\u0008' : '\\u000c'));

const edn = (value: unknown): string => {
  if (value === null || value === undefined) return 'nil';
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) return `[${value.map(edn).join(' ')}]`;
  if (typeof value === 'object') return map(Object.entries(value));
  return JSON.stringify(value);
};

const map = (entries: readonly (readonly [string, unknown])[]): string =>
  `{${entries.map(([key, part]) => `${keyword(key)} ${edn(part)}`).join(', ')}}`;

interface Line {
  /** Trace index. */
  readonly at: number;
  readonly process: number;
  readonly type: 'invoke' | 'ok' | 'info';
  readonly request: Request;
  readonly value: unknown;
  readonly time: number;
}

/** An operation that was given up may still take effect: `:info`, not `:fail`. One never answered has no second line. */
const linesOf = (request: Request, process: number): Line[] => {
  const { operation, invoked, invokedBy, completed, completedBy, outcome } = request;
  const { value } = operation;
  const asked: Line = { at: invokedBy, process, type: 'invoke', request, value, time: invoked };
  if (outcome === null || completed === null || completedBy === null) return [asked];
  const told = outcome.ok ? (outcome.value ?? value) : value;
  const type = outcome.ok ? 'ok' : 'info';
  return [asked, { at: completedBy, process, type, request, value: told, time: completed }];
};

const written = ({ process, type, request, value, time }: Line, index: number): string => {
  const { name, value: _value, ...rest } = request.operation;
  const more = Object.entries(rest)
    .map(([key, part]) => `, ${keyword(key)} ${edn(part)}`)
    .join('');
  return `{:index ${index}, :process ${process}, :type :${type}, :f ${keyword(name)}, :value ${edn(value)}${more}, :time ${time * 1000}}\n`;
};

/** `:time` is in nanoseconds, as in Jepsen's own files; processes are numbered in the order of the set-up. */
export const toEdn = (history: History): string => {
  const { requests } = history.worldAt(history.length);
  return requests
    .flatMap((request) => linesOf(request, history.plan.indexOf.get(request.client) ?? -1))
    .sort((a, b) => a.at - b.at)
    .map(written)
    .join('');
};
