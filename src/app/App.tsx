/** Addresses to pages. */
import { Suspense, useEffect, useState } from 'react';
import { Route, Switch } from 'wouter';
import './shell.css';
import { LinksProvider, later, whenIdle } from '#design';
import { asked } from './asked.ts';
import { entries } from './entry.ts';
import { Mishap } from './Mishap.tsx';
import { nameIn } from './name-in.ts';
import { UpdateNotice } from './offline/later.ts';
import { Waiting } from './Waiting.tsx';

const CataloguePage = later(async () => (await import('./CataloguePage.tsx')).default);
const LessonPage = later(async () => (await import('./LessonPage.tsx')).LessonPage);
const OtherPages = later(async () => (await import('./OtherPages.tsx')).default);
const EmbedPage = later(async () => (await import('./embed/EmbedPage.tsx')).default);

/** For whoever works on the look; the lab that is served has no such page, and nothing of it. */
const GalleryPage =
  import.meta.env.MODE === 'production'
    ? null
    : later(async () => (await import('./gallery/GalleryPage.tsx')).default);

const pageAt = (path: string): Pick<typeof OtherPages, 'fetch'> => {
  if (path === '/') return CataloguePage;
  if (path.startsWith('/embed/')) return EmbedPage;
  if (!path.startsWith('/l/')) return OtherPages;
  return asked.peek(window.location.search)?.parameters.embed ? EmbedPage : LessonPage;
};

/** Brings the page of an address before anything is drawn: what React has to wait for it shows three tenths of a second late. */
export const bringPage = (path: string): Promise<void> => pageAt(path).fetch();

/** `embed=1` takes the chrome off the lesson's own page as well. */
const useBare = (): boolean => asked.useValue(window.location.search).parameters.embed === true;

const useMayLeave = (): boolean => asked.useValue(window.location.search).parameters.allowLinks !== false;

/** Each page is a chunk of its own; those that few first visits go to are named in one. */
export function App() {
  const mayLeave = useMayLeave();
  const [links] = useState(mayLeave);
  return (
    <LinksProvider value={links}>
      <Mishap>
        <Pages />
      </Mishap>
    </LinksProvider>
  );
}

/** From the front page people go on to a lesson: what all lessons need is there by then. */
const fetchAhead = () =>
  window.location.pathname === '/' ? whenIdle(() => void LessonPage.fetch()) : undefined;

function Pages() {
  useEffect(fetchAhead, []);
  return (
    <Suspense fallback={<Waiting />}>
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
