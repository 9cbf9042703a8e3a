/** How far the lab is kept for use without a network; one value a page, which few small signs show. */
import { useSyncExternalStore } from 'react';

export interface OfflineState {
  /**
   * `none`: this browser or this place does not keep pages, and nothing is said. `asks`: the device saves data, so it
   * is begun by hand.
   */
  readonly keeping: 'none' | 'asks' | 'begun' | 'ready' | 'failed';
  /** A newer lab is kept beside the one on the screen; `blocked`: other tabs still use this one. */
  readonly update: 'none' | 'waits' | 'blocked';
}

let state: OfflineState = { keeping: 'none', update: 'none' };
const listeners = new Set<() => void>();

export const tellOffline = (change: Partial<OfflineState>): void => {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useOffline = (): OfflineState => useSyncExternalStore(subscribe, () => state);
