/** Registers the service worker and follows what becomes of it. */
import { tellOffline } from './state.ts';

const ADDRESS = '/service-worker.js';
/** A page that stays open asks for news when it is looked at again, at most this often. */
const NEWS_MS = 3_600_000;

const followInstalling = (registration: ServiceWorkerRegistration, worker: ServiceWorker): void => {
  worker.addEventListener('statechange', () => {
    if (worker.state === 'activated') tellOffline({ keeping: 'ready' });
    // The first one goes on at once; a later one waits until no page needs the one before.
    else if (worker.state === 'installed' && registration.active) tellOffline({ update: 'waits' });
    else if (worker.state === 'redundant' && !registration.active) tellOffline({ keeping: 'failed' });
  });
};

const follow = (registration: ServiceWorkerRegistration): void => {
  tellOffline({
    keeping: registration.active ? 'ready' : 'begun',
    update: registration.waiting && registration.active ? 'waits' : 'none',
  });
  if (registration.installing) followInstalling(registration, registration.installing);
  registration.addEventListener('updatefound', () => {
    if (registration.installing) followInstalling(registration, registration.installing);
  });
};

const askForNews = (registration: ServiceWorkerRegistration): void => {
  let last = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || performance.now() - last < NEWS_MS) return;
    last = performance.now();
    // Without a network there is no news.
    registration.update().catch(() => {});
  });
};

/** Where the browser refuses (private windows, no room), one sentence on the front page says so. */
export const keepLab = async (): Promise<void> => {
  const { serviceWorker } = navigator;
  // Without a network a worker that is there already still serves.
  if (serviceWorker.controller) tellOffline({ keeping: 'ready' });
  try {
    const registration = await serviceWorker.register(ADDRESS);
    follow(registration);
    askForNews(registration);
  } catch {
    if (!serviceWorker.controller) tellOffline({ keeping: 'failed' });
  }
};

/** Loads the page again with the newer lab, unless another tab still uses the one before. The run is kept as it always is. */
export const loadNewer = async (): Promise<void> => {
  const registration = await navigator.serviceWorker.getRegistration();
  const waiting = registration?.waiting;
  if (!waiting) return window.location.reload();
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => {
    if (data !== true) tellOffline({ update: 'blocked' });
  };
  navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), {
    once: true,
  });
  waiting.postMessage('use now', [port2]);
};
