/** The only place that touches `document` on loading: puts the lab on the page. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '#design';
import { App } from './App.tsx';
import { applyKeptPreferences } from './preferences.ts';

applyKeptPreferences();

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
