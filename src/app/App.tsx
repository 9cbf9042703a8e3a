/** Addresses to pages. */
import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { readParameters } from './address.ts';
import { CataloguePage } from './CataloguePage.tsx';
import { LessonPage } from './LessonPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';

const ImportPage = lazy(() => import('./ImportPage.tsx'));
const EmbeddingPage = lazy(() => import('./embedding/EmbeddingPage.tsx'));
const EmbedPage = lazy(() => import('./embed/EmbedPage.tsx'));

/** `embed=1` takes the chrome off the lesson's own page as well. */
const bare = (): boolean => readParameters(window.location.search).parameters.embed === true;

export function App() {
  return (
    <Switch>
      <Route path="/" component={CataloguePage} />
      <Route path="/l/:id">
        {({ id }) => (bare() ? <Embedded id={id} /> : <LessonPage key={id} id={decodeURIComponent(id)} />)}
      </Route>
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

function Embedded({ id }: { readonly id: string }) {
  return (
    <Suspense fallback={null}>
      <EmbedPage key={id} id={decodeURIComponent(id)} />
    </Suspense>
  );
}
