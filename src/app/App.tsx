/** Addresses to pages. */
import { lazy, Suspense, useEffect } from 'react';
import { Route, Switch } from 'wouter';
import { readParameters } from './address.ts';
import { CataloguePage } from './CataloguePage.tsx';
import { findLesson } from './catalog.ts';
import { NotFoundPage } from './NotFoundPage.tsx';

const LessonPage = lazy(async () => ({ default: (await import('./LessonPage.tsx')).LessonPage }));
const ImportPage = lazy(() => import('./ImportPage.tsx'));
const EmbeddingPage = lazy(() => import('./embedding/EmbeddingPage.tsx'));
const EmbedPage = lazy(() => import('./embed/EmbedPage.tsx'));

/** `embed=1` takes the chrome off the lesson's own page as well. */
const bare = (): boolean => readParameters(window.location.search).parameters.embed === true;

export function App() {
  return (
    <Switch>
      <Route path="/" component={CataloguePage} />
      <Route path="/l/:id">{({ id }) => (bare() ? <Embedded id={id} /> : <Opened id={id} />)}</Route>
      <Route path="/embed/:id">{({ id }) => <Embedded id={id} />}</Route>
      <Route path="/import">
        <Suspense fallback={null}>
          <ImportPage />
        </Suspense>
      </Route>
      <Route path="/embedding">
        <Suspense fallback={null}>
          <EmbeddingPage />
        </Suspense>
      </Route>
      <Route>
        <NotFoundPage />
      </Route>
    </Switch>
  );
}

/** The lab and the lesson are fetched side by side. */
function Opened({ id }: { readonly id: string }) {
  const name = decodeURIComponent(id);
  // Where it fails the page says so, when it asks for the same again.
  useEffect(
    () =>
      void findLesson(name)
        ?.load()
        .catch(() => {}),
    [name],
  );
  return (
    <Suspense fallback={null}>
      <LessonPage key={id} id={name} />
    </Suspense>
  );
}

function Embedded({ id }: { readonly id: string }) {
  return (
    <Suspense fallback={null}>
      <EmbedPage key={id} id={decodeURIComponent(id)} />
    </Suspense>
  );
}
