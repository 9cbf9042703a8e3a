/** The bridge to the page around, fetched when that page speaks or when this one rests; what it says meanwhile is kept. */
import { useEffect, useRef, useState } from 'react';
import { whenIdle } from '#design';
import { languageOf } from '../language/choose.ts';
import { changeLanguage } from '../language/speech.ts';
import { applyPreference } from '../preferences.ts';
import type { Bridge } from './bridge.ts';
import { heardEarly } from './heard.ts';

/** A page that floods the embed before it listens is not heard to the end. */
const KEPT_MAX = 100;

const build = async (onGreeted: () => void): Promise<Bridge> => {
  const { openBridge } = await import('./bridge.ts');
  return openBridge(
    {
      setTheme: (theme) => applyPreference('theme', theme, false),
      setLocale: (locale) => {
        const language = languageOf(locale);
        // The answer goes out before the page does.
        if (language) setTimeout(() => changeLanguage(language));
        return language !== null;
      },
      image: async () => (await import('../picture/stage-svg.ts')).stageSvg(document, document.title),
    },
    onGreeted,
  );
};

/** Calls `onBridge` once, with all that was said before handed over. Returns the way to stop. */
const awaitBridge = (onGreeted: () => void, onBridge: (bridge: Bridge) => void): (() => void) => {
  const kept: MessageEvent[] = [];
  let bridge: Bridge | null = null;
  let building = false;
  let stopped = false;
  const deafen = (): void => window.removeEventListener('message', hear);
  const fetch = async (): Promise<void> => {
    if (building) return;
    building = true;
    try {
      const built = await build(onGreeted);
      deafen();
      if (stopped) {
        built.close();
        return;
      }
      bridge = built;
      for (const message of kept) built.hear(message);
      onBridge(built);
    } catch {
      // The next message tries again.
      building = false;
    }
  };
  const hear = (message: MessageEvent): void => {
    if (message.source !== window.parent || message.source === window) return;
    if (kept.length < KEPT_MAX) kept.push(message);
    void fetch();
  };
  window.addEventListener('message', hear);
  for (const message of heardEarly()) hear(message);
  const callOff = window.parent === window ? () => {} : whenIdle(() => void fetch());
  return () => {
    stopped = true;
    callOff();
    deafen();
    bridge?.close();
  };
};

/** `null` until there is one; alone in its window an embed has nobody to speak with. */
export const useBridge = (onGreeted: () => void): Bridge | null => {
  const [bridge, setBridge] = useState<Bridge | null>(null);
  const greeted = useRef(onGreeted);
  useEffect(() => awaitBridge(() => greeted.current(), setBridge), []);
  return bridge;
};
