/** Addresses to the pages that are neither the front page nor a lesson. */

import { Route, Switch } from 'wouter';
import { later } from '#design';
import { nameIn } from './name-in.ts';

const NotFoundPage = later(async () => (await import('./NotFoundPage.tsx')).default);
const ImportPage = later(async () => (await import('./importing/ImportPage.tsx')).default);
const WorksheetPage = later(async () => (await import('./worksheet/WorksheetPage.tsx')).default);
const EmbeddingPage = later(async () => (await import('./embedding/EmbeddingPage.tsx')).default);
const PresentPage = later(async () => (await import('./class/PresentPage.tsx')).default);
const JoinPage = later(async () => (await import('./class/JoinPage.tsx')).default);
const SandboxPage = later(async () => (await import('./sandbox/SandboxPage.tsx')).default);
const RemotePage = later(async () => (await import('./class/RemotePage.tsx')).default);

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
