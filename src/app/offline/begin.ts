/** When the lab begins to keep itself: not in development, not in frames, and only once the page is at rest. */
import { tellOffline } from './state.ts';

/** The first step, its fonts and the checking worker come first. */
const REST_MS = 3_000;

const savesData = (): boolean =>
  (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData === true;

/** Even to ask for it throws in a sandboxed frame; other people's pages keep nothing of ours. */
const isPossible = (): boolean =>
  import.meta.env.PROD && window.isSecureContext && window.top === window && 'serviceWorker' in navigator;

const atRest = (then: () => void): void => {
  const wait = (): void => {
    setTimeout(() => {
      if ('requestIdleCallback' in window) window.requestIdleCallback(then);
      else then();
    }, REST_MS);
  };
  if (document.readyState === 'complete') wait();
  else window.addEventListener('load', wait, { once: true });
};

/** Without its own file nothing is kept, and the lab works as it did. */
export const keepNow = (): void =>
  void import('./keep.ts').then(({ keepLab }) => keepLab()).catch(() => tellOffline({ keeping: 'failed' }));

/** Called once, with the page. */
export const beginOffline = (): void => {
  if (!isPossible()) return;
  // Whoever has a worker already pays for what changed alone.
  if (savesData() && navigator.serviceWorker.controller === null) tellOffline({ keeping: 'asks' });
  else atRest(keepNow);
};
