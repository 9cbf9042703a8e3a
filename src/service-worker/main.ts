/**
 * The lab without a network. All files of one build are kept together: a new build waits until no page of the old one is
 * open, and only then takes the old one's place, so that no open page loses a file that it may still ask for.
 */
import { matchPrecache, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope;

/** Put in by the build: every file and page with a hash of its content. */
declare const KEPT: PrecacheEntry[];

/** Classes need their server; nothing about them is ever kept. */
const NEVER = [/^\/class\//];

/** What an address asks for changes nothing about the page that answers it. */
precacheAndRoute(KEPT, { ignoreURLParametersMatching: [/./] });

/** Pages that are not kept by themselves: the network's answer (the embed's own headers, 404), else the shell. */
registerRoute(
  new NavigationRoute(
    async ({ request }) => {
      try {
        return await fetch(request);
      } catch {
        return (await matchPrecache('/')) ?? Response.error();
      }
    },
    { denylist: NEVER },
  ),
);

/** The page of the first visit works without a network from now on, not only from the next visit. */
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

const openTabs = async (): Promise<number> => {
  const clients = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return clients.filter(({ frameType }) => frameType === 'top-level').length;
};

/** A page asks to be loaded again with the build that waits; refused while another page still needs the old one. */
const takeOver = async (answer: MessagePort | undefined): Promise<void> => {
  const alone = (await openTabs()) <= 1;
  answer?.postMessage(alone);
  if (alone) await self.skipWaiting();
};

self.addEventListener('message', (event) => {
  if (event.data === 'use now') event.waitUntil(takeOver(event.ports[0]));
});
