/** The only place that touches `document` on loading: puts the lab on the page. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { whenIdle } from '#design';
import { App, bringPage } from './App.tsx';
import { asked } from './asked.ts';
import { hearEarly } from './embed/heard.ts';
import { startSpeech } from './language/speech.ts';
import { LESSON_FIRST_MS } from './offline/later.ts';
import { applyKeptPreferences } from './preferences.ts';
import { guardScripts } from './trusted-scripts.ts';

guardScripts();
hearEarly();
applyKeptPreferences();

const { parameters } = await asked.get(window.location.search);
const { locale, stringTest } = parameters;
await startSpeech({ ...(locale && { locale }), ...(stringTest && { stringTest }) });

const { fuzz, fuzzBoard, fuzzRate = 100, seed = 1 } = parameters;
if (fuzz || fuzzBoard) {
  const { startMonkey } = await import('./fuzz/index.ts');
  startMonkey({ pointer: fuzz === true, keyboard: fuzzBoard === true, seed, rate: Math.min(fuzzRate, 1000) });
}

// Until then the page shows its name.
await bringPage(window.location.pathname);

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );

const keepForLater = (): void => {
  // Without its own file nothing is kept, and the lab works as it did.
  import('./offline/begin.ts').then(({ beginOffline }) => beginOffline()).catch(() => {});
};

whenIdle(() => setTimeout(keepForLater, LESSON_FIRST_MS));
