/** What people bring from elsewhere, counted: the lab's own readers, stopped when they take too long. */
import { createContext, runInContext } from 'node:vm';
import { type Imported, type Picture, type Problem, readForeign as read, unread } from '#lab/import';
import { eventsAsked } from '#lab/run-file';

interface ImportedExecution {
  readonly label: string;
  readonly hosts: readonly string[];
  readonly events: number;
  readonly messages: number;
  /** Pairs of events of which neither happened before the other. */
  readonly concurrentPairs: number;
}

export interface ImportedSummary {
  readonly format: Imported['kind'];
  readonly executions: readonly ImportedExecution[];
  readonly problems: readonly Problem[];
}

const PATIENCE_MS = 20_000;

/** The expression of a log may run for ever; what runs in a context of its own can be stopped. */
const readInTime = (text: string, patienceMs: number): Imported => {
  try {
    const context = createContext({ read: () => read(text) });
    return runInContext('read()', context, { timeout: patienceMs }) as Imported;
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return unread('tooLong');
    throw thrown;
  }
};

const ofPicture = ({ label, space, concurrentPairs }: Picture): ImportedExecution => ({
  label,
  hosts: space.lanes,
  events: space.events.length,
  messages: space.arrows.length,
  concurrentPairs,
});

const bare = (label: string, hosts: readonly string[], events: number): ImportedExecution => ({
  label,
  hosts,
  events,
  messages: 0,
  concurrentPairs: 0,
});

const executionsOf = (imported: Imported): readonly ImportedExecution[] => {
  switch (imported.kind) {
    case 'shiviz':
      return imported.pictures.map(ofPicture);
    case 'itf':
      // A trace that names no hosts is a row of states.
      return imported.pictures.length > 0 || !imported.trace
        ? imported.pictures.map(ofPicture)
        : [bare(imported.trace.vars.join(', '), [], imported.trace.states.length - 1)];
    case 'history': {
      // Processes are the hosts; an operation is one event, however long it took, and nobody sends messages.
      const { history } = imported;
      if (!history) return [];
      const { processes, operations, concurrentPairs } = history;
      return [{ ...bare('', processes, operations), concurrentPairs }];
    }
    case 'run':
    case 'link':
      return imported.record ? [bare(imported.record.run.lesson, [], eventsAsked(imported.record))] : [];
    case 'none':
      return [];
  }
};

/** Never throws for what a file holds; everything that is wrong with it stands in `problems`. */
export const readForeign = (text: string, patienceMs = PATIENCE_MS): ImportedSummary => {
  const imported = readInTime(text, patienceMs);
  return { format: imported.kind, executions: executionsOf(imported), problems: imported.problems };
};
