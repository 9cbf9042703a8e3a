/** Addresses to pages. */
import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { CataloguePage } from './CataloguePage.tsx';
import { LessonPage } from './LessonPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';

const ImportPage = lazy(() => import('./ImportPage.tsx'));

export function App() {
  return (
    <Switch>
      <Route path="/" component={CataloguePage} />
      <Route path="/l/:id">{({ id }) => <LessonPage key={id} id={decodeURIComponent(id)} />}</Route>
      <Route path="/import">
        <Suspense fallback={null}>
          <ImportPage />
        </Suspense>
      </Route>
      <Route>
        <NotFoundPage />
      </Route>
    </Switch>
  );
}
