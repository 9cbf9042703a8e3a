/**
 * Ticks that go on while nobody sees the page. A presenter who shows slides before it is hidden for long, and then browsers let
 * a page's own timers run once a minute: its class would hear that it has gone.
 */

/** @returns the way to stop. Where no worker can be had, the page's own timer is all there is. */
export const tickEvery = (ms: number, tick: () => void): (() => void) => {
  const timer = setInterval(tick, ms);
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = tick;
  worker.postMessage(ms);
  return () => {
    clearInterval(timer);
    worker.terminate();
  };
};
