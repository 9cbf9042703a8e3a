/** One part of the session's discrete state, as React sees it. The part must be the same object while nothing changed. */
import { useSyncExternalStore } from 'react';
import type { LabSession, LabState } from '#lab';

export const useLab = <Part>(session: LabSession, select: (state: LabState) => Part): Part =>
  useSyncExternalStore(session.store.subscribe, () => select(session.store.getState()));
