/** What the first step can do without: it comes once the page has come to rest, before anybody asks for it. */
import { type ComponentType, createElement, lazy, Suspense, useEffect, useState } from 'react';

/** So long a busy page may keep it waiting. */
const AT_LATEST_MS = 2_000;

/** A page that still fetches what it begins with has moments of idleness too: those are not meant. */
const afterLoad = (deed: () => void): (() => void) => {
  let callOff: (() => void) | null = null;
  const loaded = (): void => {
    callOff = whenIdle(deed);
  };
  window.addEventListener('load', loaded, { once: true });
  return () => {
    window.removeEventListener('load', loaded);
    callOff?.();
  };
};

/** Calls once the page has nothing else to do. Returns the way to call it off. */
export const whenIdle = (deed: () => void): (() => void) => {
  if (document.readyState !== 'complete') return afterLoad(deed);
  // Safari has no idle callbacks.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(deed, AT_LATEST_MS / 10);
    return () => clearTimeout(timer);
  }
  const asked = window.requestIdleCallback(deed, { timeout: AT_LATEST_MS });
  return () => window.cancelIdleCallback(asked);
};

const AGAIN_MS = 3_000;

/** A style sheet that did not come is not asked for again by itself. */
const askAgainForSheets = (): void => {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]'))
    if (!link.sheet) link.replaceWith(link.cloneNode());
};

/** Tries until it is there: what was to come by itself must not take the page with it when the network fails. */
const patiently = async <Thing>(load: () => Promise<Thing>): Promise<Thing> => {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      askAgainForSheets();
    }
  }
};

export type Later<Props> = ComponentType<Props> & {
  /** Brings it before anybody draws it; it is then drawn at once, for what is waited for appears a blink later. */
  fetch(): Promise<void>;
};

/** A component in a file of its own, fetched when it is first drawn, and asked for until it is there. */
export const later = <Props extends object>(load: () => Promise<ComponentType<Props>>): Later<Props> => {
  let there: ComponentType<Props> | null = null;
  let coming: Promise<{ default: ComponentType<Props> }> | null = null;
  const bring = async (): Promise<{ default: ComponentType<Props> }> => {
    there = await patiently(load);
    return { default: there };
  };
  const fetch = () => {
    coming ??= bring();
    return coming;
  };
  const Awaited = lazy(fetch) as ComponentType<Props>;
  const Part = (props: Props) => {
    // The same for as long as it is drawn: another kind of component would begin anew.
    const [drawn] = useState(() => there ?? Awaited);
    return createElement(drawn, props);
  };
  return Object.assign(Part, { fetch: async () => void (await fetch()) });
};

/** The same for code that draws nothing: fetched when it is first wanted, and asked for until it is there. */
export const laterCode = <Code>(load: () => Promise<Code>): (() => Promise<Code>) => {
  let coming: Promise<Code> | null = null;
  return () => {
    coming ??= patiently(load);
    return coming;
  };
};

let rested = false;

/** False while the page is busy with its first picture; then true for good. */
export const useRested = (): boolean => {
  const [now, setNow] = useState(rested);
  useEffect(
    () =>
      whenIdle(() => {
        rested = true;
        setNow(true);
      }),
    [],
  );
  return now;
};

/** The same for what nobody needs before then: nothing at all until the page has come to rest. */
export const afterRest = <Props extends object>(load: () => Promise<ComponentType<Props>>) => {
  const Part = later(load);
  return function AfterRest(props: Props) {
    return useRested() ? createElement(Suspense, { fallback: null }, createElement(Part, props)) : null;
  };
};
