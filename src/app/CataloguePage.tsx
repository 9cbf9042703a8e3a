/** The front page: what this is, a network to break at once, where to begin, and the map of all lessons. */
import { Link } from 'wouter';
import { afterRest } from '#design';
import styles from './front/front.module.css';
import { LessonMap } from './front/LessonMap.tsx';
import { STRINGS } from './front/strings.ts';
import { OfflineSentence } from './offline/later.ts';
import { PageHeader } from './PageHeader.tsx';
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
              <Link href={FIRST}>{STRINGS.visitors.student.action}</Link>
            </p>
          </div>
          <section className={styles.live} aria-label={STRINGS.live}>
            <LiveNetwork />
          </section>
        </div>
        <section aria-labelledby="start">
          <h2 id="start">{STRINGS.startHere}</h2>
          <ul className={styles.ways}>
            {WAYS.map(([who, href]) => (
              <li key={who}>
                <h3>{STRINGS.visitors[who].title}</h3>
                <p>{STRINGS.visitors[who].says}</p>
                <Link href={href}>{STRINGS.visitors[who].action}</Link>
              </li>
            ))}
          </ul>
        </section>
        <LessonMap />
        <footer className={styles.footer}>
          <Link href="/sandbox">{STRINGS.freePlay}</Link>
          <Link href="/import">{STRINGS.importLog}</Link>
          <Link href="/embedding">{STRINGS.embedding}</Link>
          <Link href="/join">{STRINGS.joinClass}</Link>
          <a href="/licenses.txt">{STRINGS.licences}</a>
          <OfflineSentence />
        </footer>
      </main>
    </div>
  );
}
