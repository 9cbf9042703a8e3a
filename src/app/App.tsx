/** Addresses to pages. */
import { lazy, Suspense, useEffect, useState } from 'react';
import { Route, Switch } from 'wouter';
import './shell.css';
import { LinksProvider } from '#design';
import { asked } from './asked.ts';
import { entries } from './entry.ts';
import { nameIn } from './name-in.ts';
import { UpdateNotice } from './offline/later.ts';

const CataloguePage = lazy(() => import('./CataloguePage.tsx'));
const LessonPage = lazy(async () => ({ default: (await import('./LessonPage.tsx')).LessonPage }));
const OtherPages = lazy(() => import('./OtherPages.tsx'));
const EmbedPage = lazy(() => import('./embed/EmbedPage.tsx'));

/** For whoever works on the look; the lab that is served has no such page, and nothing of it. */
const GalleryPage =
  import.meta.env.MODE === 'production' ? null : lazy(() => import('./gallery/GalleryPage.tsx'));

/** `embed=1` takes the chrome off the lesson's own page as well. */
const useBare = (): boolean => asked.useValue(window.location.search).parameters.embed === true;

const useMayLeave = (): boolean => asked.useValue(window.location.search).parameters.allowLinks !== false;

/** Each page is a chunk of its own; those that few first visits go to are named in one. */
export function App() {
  const mayLeave = useMayLeave();
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
        <Route path="/l/:id">{({ id }) => <Opened id={id} />}</Route>
        <Route path="/embed/:id">{({ id }) => <Embedded id={id} />}</Route>
        {GalleryPage && <Route path="/gallery" component={GalleryPage} />}
        <Route>
          <OtherPages />
        </Route>
      </Switch>
      <UpdateNotice />
    </Suspense>
  );
}

/** The lab and the lesson are fetched side by side. */
function Opened({ id }: { readonly id: string }) {
  const name = nameIn(id);
  const bare = useBare();
  // Where it fails the page says so, when it asks for the same again.
  useEffect(
    () =>
      void entries
        .get(name)
        .then((entry) => entry?.load())
        .catch(() => {}),
    [name],
  );
  return bare ? <EmbedPage key={id} id={name} /> : <LessonPage key={id} id={name} />;
}

function Embedded({ id }: { readonly id: string }) {
  return <EmbedPage key={id} id={nameIn(id)} />;
}
