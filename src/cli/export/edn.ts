/** The client history as Jepsen writes it: what was asked and what was told, one map a line, in the order of the trace. */
import type { History, Request } from '#kernel';

const edn = (value: unknown): string => {
  if (value === null || value === undefined) return 'nil';
  if (Array.isArray(value)) return `[${value.map(edn).join(' ')}]`;
  if (typeof value === 'object')
    return `{${Object.entries(value)
      .map(([key, part]) => `:${key} ${edn(part)}`)
      .join(', ')}}`;
  return JSON.stringify(value);
};

interface Line {
  /** Trace index. */
  readonly at: number;
  readonly text: string;
}

/** An operation that was given up may still take effect: `:info`, not `:fail`. One never answered has no second line. */
const linesOf = (request: Request, process: number): Line[] => {
  const { operation, invoked, invokedBy, completed, completedBy, outcome } = request;
  const line = (type: string, value: unknown, time: number) =>
    `{:process ${process}, :type :${type}, :f :${operation.name}, :value ${edn(value)}, :time ${time * 1000}}`;
  const asked: Line = { at: invokedBy, text: line('invoke', operation.value, invoked) };
  if (outcome === null || completed === null || completedBy === null) return [asked];
  const told = outcome.ok ? (outcome.value ?? operation.value) : operation.value;
  return [asked, { at: completedBy, text: line(outcome.ok ? 'ok' : 'info', told, completed) }];
};

/** `:time` is in nanoseconds, as in Jepsen's own files; processes are numbered in the order of the set-up. */
export const toEdn = (history: History): string => {
  const { requests } = history.worldAt(history.length);
  const lines = requests.flatMap((request) =>
    linesOf(request, history.plan.indexOf.get(request.client) ?? -1),
  );
  return lines
    .sort((a, b) => a.at - b.at)
    .map(({ text }) => `${text}\n`)
    .join('');
};
