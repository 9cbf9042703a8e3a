/** An address that leads nowhere says so and shows the way. */
import { Link, useLocation } from 'wouter';
import { catalog } from './catalog.ts';
import styles from './front/front.module.css';
import { LessonMap } from './front/LessonMap.tsx';
import { STRINGS } from './front/strings.ts';
import { PageHeader } from './PageHeader.tsx';
import { useTitle } from './use-title.ts';

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** The lesson whose name the address has somewhere: `/lessons/cap-partition`, `/l/04-consistency/cap-partition`. */
const lessonNamedIn = (path: string) => {
  const parts = path.toLowerCase().split('/');
  return catalog().find(({ id }) => parts.some((part) => part.replace(/^\d+-/, '') === id));
};

export interface NotFoundPageProps {
  /** The lesson that was asked for, when the address names one. */
  readonly lesson?: string;
}

export default function NotFoundPage({ lesson }: NotFoundPageProps) {
  const [path] = useLocation();
  const title = lesson === undefined ? STRINGS.notFoundTitle : STRINGS.noLessonTitle;
  const meant = lessonNamedIn(path);
  useTitle(title);
  return (
    <div className={styles.page}>
      <PageHeader />
      <main className={styles.main}>
        <h1>{title}</h1>
        <p className={styles.lead}>
          {lesson === undefined ? STRINGS.notFoundBody(shorten(path)) : STRINGS.noLessonBody(shorten(lesson))}
        </p>
        {meant && (
          <p>
            {STRINGS.meant} <Link href={`/l/${meant.id}`}>{meant.title}</Link>
          </p>
        )}
        <LessonMap />
      </main>
    </div>
  );
}
