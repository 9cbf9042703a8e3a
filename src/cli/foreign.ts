/** Foreign logs in the forms that are known: ShiViz logs with vector clocks, histories of Jepsen and Porcupine. */
import { createContext, runInContext } from 'node:vm';
import { type History, HistoryError, parseHistory } from '#checker';
import {
  concurrentPairs,
  type Execution,
  type ImportedLog,
  type Problem,
  readShiviz,
  spaceTimeOf,
} from '#lab/import';
import { UsageError } from './command.ts';

interface ImportedExecution {
  readonly label: string;
  readonly hosts: readonly string[];
  readonly events: number;
  readonly messages: number;
  /** Pairs of events of which neither happened before the other. */
  readonly concurrentPairs: number;
}

export interface ImportedSummary {
  readonly format: 'shiviz' | 'history';
  readonly executions: readonly ImportedExecution[];
  readonly problems: readonly Problem[];
}

const PATIENCE_MS = 20_000;

const NOT_FINISHED: ImportedLog = {
  executions: [],
  problems: [{ line: 0, says: 'reading took too long; the log’s expression may match in too many ways' }],
  expression: '',
  ownExpression: false,
};

/** The expression of a log may run for ever; what runs in a context of its own can be stopped. */
const readShivizInTime = (text: string, patienceMs: number): ImportedLog => {
  try {
    const context = createContext({ read: () => readShiviz(text) });
    return runInContext('read()', context, { timeout: patienceMs }) as ImportedLog;
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return NOT_FINISHED;
    throw thrown;
  }
};

const summarise = (execution: Execution): ImportedExecution => {
  const { space } = spaceTimeOf(execution);
  return {
    label: execution.label,
    hosts: execution.hosts,
    events: execution.events.length,
    messages: space.arrows.length,
    concurrentPairs: concurrentPairs(space),
  };
};

/** Pairs of operations that overlap: neither was answered before the other was asked. */
const overlaps = ({ operations }: History): number => {
  const asked = operations.map(({ invoked }) => invoked);
  const answered = operations.map(({ completed }) => completed).sort((a, b) => a - b);
  const before = asked.map((moment) => countBelow(answered, moment));
  const ordered = before.reduce((sum, count) => sum + count, 0);
  return (operations.length * (operations.length - 1)) / 2 - ordered;
};

/** How many of the sorted numbers are less than `limit`. */
const countBelow = (sorted: readonly number[], limit: number): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Processes are the hosts; an operation is one event, however long it took, and nobody sends messages. */
const readHistory = (text: string): ImportedSummary => {
  try {
    const history = parseHistory(text);
    const hosts = [...new Set(history.operations.map(({ process }) => process))];
    const events = history.operations.length;
    return {
      format: 'history',
      executions: [{ label: '', hosts, events, messages: 0, concurrentPairs: overlaps(history) }],
      problems: [],
    };
  } catch (thrown) {
    if (!(thrown instanceof HistoryError)) throw thrown;
    const says = thrown.message.replace(/^line \d+: /, '');
    return { format: 'history', executions: [], problems: [{ line: thrown.line ?? 0, says }] };
  }
};

const isItf = (text: string): boolean =>
  /^\s*\{/.test(text) && /"states"\s*:/.test(text) && /"(#meta|vars)"\s*:/.test(text);

/** EDN maps with keywords, or the log of Jepsen's own printer. */
const isHistory = (text: string): boolean =>
  /^\s*(?:;.*\n\s*)*\[?\s*(?:#[\w.]+\s*)?\{\s*:/.test(text) || /^INFO\s+jepsen/m.test(text.slice(0, 4096));

/** Never throws for what a log holds; everything that is wrong with it stands in `problems`. */
export const readForeign = (text: string, patienceMs = PATIENCE_MS): ImportedSummary => {
  if (isItf(text))
    throw new UsageError('ITF traces cannot be read yet; ShiViz logs and Jepsen histories can.');
  if (isHistory(text)) return readHistory(text);
  const { executions, problems } = readShivizInTime(text, patienceMs);
  return { format: 'shiviz', executions: executions.map(summarise), problems };
};
