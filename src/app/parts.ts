/** The parts of the curriculum, in the order of their folders' numbers. */
import { strings } from '#lesson-kit';

export const PARTS: Readonly<Record<string, string>> = strings('app/parts', {
  '01': 'Actors and failure',
  '02': 'The network',
  '03': 'Time',
  '04': 'Consistency',
  '05': 'Sending data',
  '06': 'Replication',
  '07': 'Consensus',
  '08': 'Structures',
  '09': 'Stores',
  '10': 'Big data and new SQL',
  '11': 'Queues, logs, search',
  '12': 'Running it',
});

/** `04-consistency` → `Consistency`. */
export const partTitle = (part: string): string => PARTS[part.slice(0, 2)] ?? part;
