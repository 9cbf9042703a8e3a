/** Addresses to pages. */
import { Route, Switch } from 'wouter';
import { CataloguePage } from './CataloguePage.tsx';
import { LessonPage } from './LessonPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';

export function App() {
  return (
    <Switch>
      <Route path="/" component={CataloguePage} />
      <Route path="/l/:id">{({ id }) => <LessonPage key={id} id={decodeURIComponent(id)} />}</Route>
      <Route>
        <NotFoundPage />
      </Route>
    </Switch>
  );
}
