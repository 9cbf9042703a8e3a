/** The front page: what this is, a network to break at once, where to begin, and the map of all lessons. */
import { Link } from 'wouter';
import { afterRest } from '#design';
import styles from './front/front.module.css';
import { LessonMap } from './front/LessonMap.tsx';
import { STRINGS as FRONT } from './front/strings.ts';
import { OfflineSentence } from './offline/later.ts';
import { PageHeader } from './PageHeader.tsx';
import { STRINGS } from './strings.ts';
import { useTitle } from './use-title.ts';

const LiveNetwork = afterRest(async () => (await import('./front/LiveNetwork.tsx')).default);

const FIRST = '/l/cap-partition';
const WAYS = [
  ['student', FIRST],
  ['teacher', '/present/cap-partition'],
  ['writer', '/embedding'],
] as const;

export default function CataloguePage() {
  useTitle(null);
  return (
    <div className={styles.page} data-ready="true">
      <PageHeader />
      <main className={styles.main}>
        <div className={styles.hero}>
          <div>
            <h1>{STRINGS.tagline}</h1>
            <p className={styles.lead}>{STRINGS.lead}</p>
            <p className={styles.begin}>
              <Link href={FIRST}>{FRONT.visitors.student.action}</Link>
            </p>
          </div>
          <section className={styles.live} aria-label={FRONT.live}>
            <LiveNetwork />
          </section>
        </div>
        <section aria-labelledby="start">
          <h2 id="start">{FRONT.startHere}</h2>
          <ul className={styles.ways}>
            {WAYS.map(([who, href]) => (
              <li key={who}>
                <h3>{FRONT.visitors[who].title}</h3>
                <p>{FRONT.visitors[who].says}</p>
                <Link href={href}>{FRONT.visitors[who].action}</Link>
              </li>
            ))}
          </ul>
        </section>
        <LessonMap />
        <footer className={styles.footer}>
          <Link href="/sandbox">{FRONT.freePlay}</Link>
          <Link href="/import">{FRONT.importLog}</Link>
          <Link href="/embedding">{FRONT.embedding}</Link>
          <Link href="/join">{FRONT.joinClass}</Link>
          <a href="/licenses.txt">{FRONT.licences}</a>
          <OfflineSentence />
        </footer>
      </main>
    </div>
  );
}
