/** Addresses to the pages that are neither the front page nor a lesson. */
import { lazy } from 'react';
import { Route, Switch } from 'wouter';
import { nameIn } from './name-in.ts';

const NotFoundPage = lazy(() => import('./NotFoundPage.tsx'));
const ImportPage = lazy(() => import('./importing/ImportPage.tsx'));
const WorksheetPage = lazy(() => import('./worksheet/WorksheetPage.tsx'));
const EmbeddingPage = lazy(() => import('./embedding/EmbeddingPage.tsx'));
const PresentPage = lazy(() => import('./class/PresentPage.tsx'));
const JoinPage = lazy(() => import('./class/JoinPage.tsx'));
const SandboxPage = lazy(() => import('./sandbox/SandboxPage.tsx'));
const RemotePage = lazy(() => import('./class/RemotePage.tsx'));

export default function OtherPages() {
  return (
    <Switch>
      <Route path="/present/:id">{({ id }) => <PresentPage key={id} id={nameIn(id)} />}</Route>
      <Route path="/join/:code?">
        {({ code }) => <JoinPage key={code} typed={code === undefined ? null : nameIn(code)} />}
      </Route>
      <Route path="/remote/:code">{({ code }) => <RemotePage typed={nameIn(code)} />}</Route>
      <Route path="/sandbox/:protocol?">
        {({ protocol }) => (
          <SandboxPage key={protocol} name={protocol === undefined ? null : nameIn(protocol)} />
        )}
      </Route>
      <Route path="/import" component={ImportPage} />
      <Route path="/worksheet/:id">{({ id }) => <WorksheetPage key={id} id={nameIn(id)} />}</Route>
      <Route path="/embedding" component={EmbeddingPage} />
      <Route>
        <NotFoundPage />
      </Route>
    </Switch>
  );
}
