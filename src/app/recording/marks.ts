/** Moments that somebody marked on the runs of a session, by branch; they last as long as the page. */
import { useSyncExternalStore } from 'react';
import type { BranchId, LabSession } from '#lab';

type Marks = readonly number[];

const NONE: Marks = [];
const marked = new WeakMap<LabSession, Map<BranchId, Marks>>();
const listeners = new Set<() => void>();

const write = (session: LabSession, change: (marks: Marks) => Marks): void => {
  const branches = marked.get(session) ?? new Map<BranchId, Marks>();
  const { branch } = session.store.getState();
  branches.set(branch, change(branches.get(branch) ?? NONE));
  marked.set(session, branches);
  for (const listener of listeners) listener();
};

/** Events that had happened at the marked moments of the current branch, in order. */
export const marksOf = (session: LabSession): Marks =>
  marked.get(session)?.get(session.store.getState().branch) ?? NONE;

export const addMark = (session: LabSession): void => {
  const { index } = session.store.getState().cursor;
  write(session, (marks) => [...new Set([...marks, index])].sort((a, b) => a - b));
};

export const removeMark = (session: LabSession, index: number): void =>
  write(session, (marks) => marks.filter((mark) => mark !== index));

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useMarks = (session: LabSession): Marks =>
  useSyncExternalStore(subscribe, () => marksOf(session));
