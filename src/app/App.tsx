/** Addresses to pages. */
import { lazy, Suspense, useEffect, useState } from 'react';
import { Route, Switch } from 'wouter';
import { LinksProvider } from '#design';
import { readParameters } from './address.ts';
import { findLesson } from './catalog.ts';
import { UpdateNotice } from './offline/UpdateNotice.tsx';

const CataloguePage = lazy(() => import('./CataloguePage.tsx'));
const NotFoundPage = lazy(() => import('./NotFoundPage.tsx'));
const LessonPage = lazy(async () => ({ default: (await import('./LessonPage.tsx')).LessonPage }));
const ImportPage = lazy(() => import('./importing/ImportPage.tsx'));
const WorksheetPage = lazy(() => import('./worksheet/WorksheetPage.tsx'));
const EmbeddingPage = lazy(() => import('./embedding/EmbeddingPage.tsx'));
const PresentPage = lazy(() => import('./class/PresentPage.tsx'));
const JoinPage = lazy(() => import('./class/JoinPage.tsx'));
const RemotePage = lazy(() => import('./class/RemotePage.tsx'));
const SandboxPage = lazy(() => import('./sandbox/SandboxPage.tsx'));
const EmbedPage = lazy(() => import('./embed/EmbedPage.tsx'));

/** For whoever works on the look; the lab that is served has no such page, and nothing of it. */
const GalleryPage =
  import.meta.env.MODE === 'production' ? null : lazy(() => import('./gallery/GalleryPage.tsx'));

/** `embed=1` takes the chrome off the lesson's own page as well. */
const bare = (): boolean => readParameters(window.location.search).parameters.embed === true;

/** A part of the address as it is meant; as it stands where it is no encoding at all (`100%`). */
const nameIn = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

const mayLeave = (): boolean => readParameters(window.location.search).parameters.allowLinks !== false;

/** Each page is a chunk of its own. */
export function App() {
  const [links] = useState(mayLeave);
  return (
    <LinksProvider value={links}>
      <Pages />
    </LinksProvider>
  );
}

function Pages() {
  return (
    <Suspense fallback={null}>
      <Switch>
        <Route path="/" component={CataloguePage} />
        <Route path="/l/:id">{({ id }) => (bare() ? <Embedded id={id} /> : <Opened id={id} />)}</Route>
        <Route path="/embed/:id">{({ id }) => <Embedded id={id} />}</Route>
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
        {GalleryPage && <Route path="/gallery" component={GalleryPage} />}
        <Route>
          <NotFoundPage />
        </Route>
      </Switch>
      <UpdateNotice />
    </Suspense>
  );
}

/** The lab and the lesson are fetched side by side. */
function Opened({ id }: { readonly id: string }) {
  const name = nameIn(id);
  // Where it fails the page says so, when it asks for the same again.
  useEffect(
    () =>
      void findLesson(name)
        ?.load()
        .catch(() => {}),
    [name],
  );
  return <LessonPage key={id} id={name} />;
}

function Embedded({ id }: { readonly id: string }) {
  return <EmbedPage key={id} id={nameIn(id)} />;
}
