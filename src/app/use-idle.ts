import { useEffect, useState } from 'react';

/** Waits this long at the most, in milliseconds, for the page to come to rest. */
const REST_MS = 3_000;

/** False until the page has come to rest after its first picture: what nobody needs before then is fetched after. */
export const useIdle = (): boolean => {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    const rest = (): void => setIdle(true);
    // Safari has no idle callbacks.
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(rest, REST_MS / 2);
      return () => clearTimeout(timer);
    }
    const waiting = requestIdleCallback(rest, { timeout: REST_MS });
    return () => cancelIdleCallback(waiting);
  }, []);
  return idle;
};
