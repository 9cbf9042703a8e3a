/** Addresses to pages where there is no server: they are kept in memory, and those that need one are left out. */
import { Suspense, useState } from 'react';
import { Route, Router, Switch } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { LinksProvider, later } from '#design';
import { readParameters } from '../address/address.ts';
import { LessonPage } from '../LessonPage.tsx';
import { LessonsPage } from './LessonsPage.tsx';

const ImportPage = later(async () => (await import('../importing/ImportPage.tsx')).default);
const EmbedPage = later(async () => (await import('../embed/EmbedPage.tsx')).default);

const mayLeave = (): boolean => readParameters(window.location.search).parameters.allowLinks !== false;

/** @param open path of the page that is shown first. */
export function SingleApp({ open }: { readonly open: string }) {
  const [{ hook }] = useState(() => memoryLocation({ path: open }));
  const [links] = useState(mayLeave);
  return (
    <LinksProvider value={links}>
      <Router hook={hook}>
        <Suspense fallback={null}>
          <Switch>
            <Route path="/l/:id">{({ id }) => <LessonPage key={id} id={decodeURIComponent(id)} />}</Route>
            <Route path="/embed/:id">{({ id }) => <EmbedPage key={id} id={decodeURIComponent(id)} />}</Route>
            <Route path="/import" component={ImportPage} />
            <Route component={LessonsPage} />
          </Switch>
        </Suspense>
      </Router>
    </LinksProvider>
  );
}
