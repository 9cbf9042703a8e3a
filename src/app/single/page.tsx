/** Puts the lab in one file on its page. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '#design';
import '../shell.css';
import { readParameters } from '../address/address.ts';
import { startSpeech } from '../language/speech.ts';
import { applyKeptPreferences } from '../preferences.ts';
import { fromItself, guardScripts } from '../trusted-scripts.ts';
import { openedAt } from './place.ts';
import { SingleApp } from './SingleApp.tsx';

/** Links to runs (the checker's counterexample) are addresses of the server; here the run alone is opened, in the lesson that is open. */
const keepLinksInside = (): void =>
  document.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="/l/"]') : null;
    if (!link || event.defaultPrevented || link.hash === '') return;
    event.preventDefault();
    window.location.hash = link.hash;
  });

export const startPage = async (): Promise<void> => {
  guardScripts(fromItself);
  applyKeptPreferences();
  keepLinksInside();
  const { locale } = readParameters(window.location.search).parameters;
  await startSpeech(locale === undefined ? {} : { locale });
  const [path = '', run] = (openedAt() ?? '').split('#');
  // Somebody who put a run of their own behind the file's name means that one.
  if (run !== undefined && window.location.hash === '') window.history.replaceState(null, '', `#${run}`);
  const root = document.getElementById('root');
  if (root)
    createRoot(root).render(
      <StrictMode>
        <SingleApp open={path || '/'} />
      </StrictMode>,
    );
};
