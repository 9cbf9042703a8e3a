/** Addresses to pages. Every page is a lazy chunk but the two that a first visit meets. */
import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { CataloguePage } from './CataloguePage.tsx';
import { LessonPage } from './LessonPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';

const GalleryPage = import.meta.env.DEV ? lazy(() => import('./GalleryPage.tsx')) : null;

export function App() {
  return (
    <Suspense fallback={null}>
      <Switch>
        <Route path="/" component={CataloguePage} />
        <Route path="/l/:id">{({ id }) => <LessonPage key={id} id={decodeURIComponent(id)} />}</Route>
        {GalleryPage && <Route path="/gallery" component={GalleryPage} />}
        <Route component={NotFoundPage} />
      </Switch>
    </Suspense>
  );
}
