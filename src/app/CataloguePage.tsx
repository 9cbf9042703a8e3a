/** The front page: what this is, and every lesson by part. */
import { Link } from 'wouter';
import { type CatalogEntry, catalog } from './catalog.ts';
import styles from './catalogue.module.css';
import { PageHeader } from './PageHeader.tsx';
import { partTitle } from './parts.ts';
import { STRINGS } from './strings.ts';
import { useTitle } from './use-title.ts';

const byPart = (entries: readonly CatalogEntry[]): [string, CatalogEntry[]][] => {
  const parts = new Map<string, CatalogEntry[]>();
  for (const entry of entries) parts.set(entry.part, [...(parts.get(entry.part) ?? []), entry]);
  return [...parts];
};

export function CataloguePage() {
  useTitle(null);
  return (
    <div className={styles.page} data-ready="true">
      <PageHeader />
      <main className={styles.main}>
        <h1>{STRINGS.tagline}</h1>
        <p className={styles.lead}>{STRINGS.lead}</p>
        <LessonList />
      </main>
    </div>
  );
}

export function LessonList() {
  return byPart(catalog()).map(([part, entries]) => (
    <section key={part} aria-labelledby={part}>
      <h2 id={part} className={styles.part}>
        {partTitle(part)}
      </h2>
      <ul className={styles.lessons}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <Link href={`/l/${entry.id}`} className={styles.card}>
              <strong>{entry.title}</strong>
              <span>{entry.summary}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  ));
}
