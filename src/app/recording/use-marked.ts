/** Moments that somebody marked on the current run, as far as it was played: after how many events, in order. */
import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { LabSession, LabState } from '#lab';

const NONE: readonly number[] = [];

const currentOf = ({ branches, branch }: LabState): readonly number[] =>
  branches.find(({ id }) => id === branch)?.marked ?? NONE;

export const markedOf = (session: LabSession): readonly number[] => {
  const state = session.store.getState();
  return currentOf(state).filter((mark) => mark <= state.length);
};

export const useMarked = (session: LabSession): readonly number[] => {
  const marked = useStore(session.store, currentOf);
  const length = useStore(session.store, (state) => state.length);
  return useMemo(() => marked.filter((mark) => mark <= length), [marked, length]);
};
