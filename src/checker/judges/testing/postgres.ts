/** What PostgreSQL was asked and answered, as histories of transactions: sessions with one transaction each on `t(k, v)`. */
import { type History, type HistoryOperation, makeHistory } from '../history.ts';
import type { Value } from '../value.ts';

interface RecordedStep {
  readonly session: string;
  readonly op: string;
  readonly key?: string;
  readonly value?: number;
  readonly result: Answer & { readonly status: 'ok' | 'error' | 'blocked' };
  readonly then?: readonly (Answer & { readonly session: string; readonly status: 'ok' | 'error' })[];
}

interface Answer {
  readonly tag?: string;
  readonly rows?: readonly (readonly number[])[];
}

export interface RecordedRun {
  readonly steps: readonly RecordedStep[];
  readonly final: Readonly<Record<string, number>>;
}

export interface RecordedCase {
  readonly id: string;
  readonly initial: Readonly<Record<string, number>>;
  readonly levels: Readonly<Record<string, RecordedRun>>;
}

/** Values are written once in these runs; a sum (`add`) has a value that the recording does not show. */
export const isReadWrite = ({ levels }: RecordedCase): boolean =>
  Object.values(levels).every(({ steps }) => steps.every(({ op }) => op !== 'add'));

interface Session {
  readonly first: number;
  last: number;
  readonly steps: Value[];
  committed: boolean;
}

const note = (
  session: Session,
  { op, key = '', value = 0 }: RecordedStep,
  answer: Answer & { status: string },
): void => {
  if (answer.status !== 'ok') return;
  if (op === 'write') session.steps.push(['w', key, value]);
  if (op === 'read' || op === 'lock') session.steps.push(['r', key, answer.rows?.[0]?.[0] ?? null]);
  if (op === 'commit') session.committed = answer.tag === 'COMMIT';
};

const sessionsOf = ({ steps }: RecordedRun): ReadonlyMap<string, Session> => {
  const sessions = new Map<string, Session>();
  const waiting = new Map<string, RecordedStep>();
  steps.forEach((step, place) => {
    const session = sessions.get(step.session) ?? { first: place, last: place, steps: [], committed: false };
    sessions.set(step.session, session);
    session.last = place;
    if (step.result.status === 'blocked') waiting.set(step.session, step);
    else note(session, step, step.result);
    for (const answer of step.then ?? []) {
      const asked = waiting.get(answer.session);
      const other = sessions.get(answer.session);
      if (asked && other) note(other, asked, answer);
    }
  });
  return sessions;
};

const transaction = (
  process: string,
  steps: readonly Value[],
  status: 'ok' | 'fail',
  [invoked, completed]: readonly [number, number],
): HistoryOperation => ({
  process,
  function: 'txn',
  key: null,
  argument: steps,
  result: status === 'ok' ? steps : null,
  status,
  invoked,
  completed,
});

/** One transaction writes what is there at first, one reads what is there at last; the sessions are between them. */
export const postgresHistory = ({ initial }: RecordedCase, run: RecordedRun): History => {
  const written = Object.entries(initial).map(([key, value]): Value => ['w', key, value]);
  const read = Object.entries(run.final).map(([key, value]): Value => ['r', key, value]);
  const end = run.steps.length;
  return makeHistory([
    transaction('first', written, 'ok', [-2, -1]),
    ...[...sessionsOf(run)].map(([name, { first, last, steps, committed }]) =>
      transaction(name, steps, committed ? 'ok' : 'fail', [first, last]),
    ),
    transaction('last', read, 'ok', [end, end + 1]),
  ]);
};
