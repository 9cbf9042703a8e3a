/** Every lesson by part, searched, filtered by what can be broken, with what comes before what and how far one came. */
import { Fragment, useEffect, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { whenIdle } from '#design';
import { openCabinet, readSummary } from '#lab/keep';
import { type CatalogEntry, catalog } from '../catalog.ts';
import { entries as known } from '../entry.ts';
import { partTitle } from '../parts.ts';
import styles from './front.module.css';
import { BREAKS, type Break, byPart, matching, relationTo } from './map.ts';
import { STRINGS } from './strings.ts';

const CHOICES = [null, ...(Object.keys(BREAKS) as Break[])];

export function LessonMap() {
  const entries = useMemo(catalog, []);
  // Whoever opens one of them then waits for nothing but the lesson itself.
  useEffect(
    () =>
      whenIdle(() => {
        for (const { id } of entries) void known.get(id);
      }),
    [entries],
  );
  const [text, setText] = useState('');
  const [breaks, setBreaks] = useState<Break | null>(null);
  const [shown, show] = useState<CatalogEntry>();
  const found = matching(entries, { text, breaks }, partTitle);
  return (
    <section aria-labelledby="lessons">
      <h2 id="lessons">{STRINGS.lessons}</h2>
      <search className={styles.find}>
        <label>
          <span>{STRINGS.search}</span>
          <input
            type="search"
            value={text}
            placeholder={STRINGS.searchHint}
            onChange={(change) => setText(change.target.value)}
          />
        </label>
        <fieldset>
          <legend>{STRINGS.breakIt}</legend>
          {CHOICES.map((choice) => (
            <label key={choice ?? 'all'}>
              <input
                type="radio"
                name="breaks"
                checked={breaks === choice}
                onChange={() => setBreaks(choice)}
              />
              <span>{STRINGS.breaks[choice ?? 'all']}</span>
            </label>
          ))}
        </fieldset>
        <p role="status">{found.length === 0 ? STRINGS.none : STRINGS.found(found.length)}</p>
      </search>
      {byPart(found).map(([part, lessons]) => (
        <section key={part} aria-labelledby={part} className={styles.lane}>
          <h3 id={part}>{partTitle(part)}</h3>
          <ul>
            {lessons.map((entry) => (
              <li key={entry.id} data-relation={relationTo(entries, entry, shown) ?? undefined}>
                <Card
                  entry={entry}
                  entries={entries}
                  onShow={show}
                  relation={relationTo(entries, entry, shown)}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

interface CardProps {
  readonly entry: CatalogEntry;
  readonly entries: readonly CatalogEntry[];
  readonly relation: ReturnType<typeof relationTo>;
  onShow(entry: CatalogEntry | undefined): void;
}

function Card({ entry, entries, relation, onShow }: CardProps) {
  const { id, title, summary, language, glance } = entry;
  const before = glance.requires.flatMap((one) => entries.find((other) => other.id === one) ?? []);
  return (
    <Link
      href={`/l/${id}`}
      className={styles.card}
      onPointerEnter={() => onShow(entry)}
      onPointerLeave={() => onShow(undefined)}
      onFocus={() => onShow(entry)}
      onBlur={() => onShow(undefined)}
    >
      <strong lang={language}>{title}</strong>
      <span lang={language}>{summary}</span>
      {before.length > 0 && (
        <small>
          {STRINGS.after}:{' '}
          {before.map((other, place) => (
            <Fragment key={other.id}>
              {place > 0 && ' · '}
              <span lang={other.language}>{other.title}</span>
            </Fragment>
          ))}
        </small>
      )}
      <Progress entry={entry} />
      {relation && <em className={styles.relation}>{STRINGS.relation[relation]}</em>}
    </Link>
  );
}

const cabinet = openCabinet(() => window.localStorage);

function Progress({ entry: { id, glance } }: { readonly entry: CatalogEntry }) {
  const summary = useMemo(() => readSummary(cabinet, id), [id]);
  if (!summary) return <small>{STRINGS.size(glance.steps, glance.challenges)}</small>;
  const { done, steps, solved, challenges } = summary;
  return (
    <small className={styles.progress}>
      <progress value={done} max={steps} aria-label={STRINGS.progress(done, steps)} />
      {STRINGS.progress(done, steps)}, {STRINGS.solved(solved, challenges)}
    </small>
  );
}
