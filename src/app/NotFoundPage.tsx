/** An address that leads nowhere says so and shows the way. */
import { useLocation } from 'wouter';
import { LessonList } from './CataloguePage.tsx';
import styles from './catalogue.module.css';
import { PageHeader } from './PageHeader.tsx';
import { STRINGS } from './strings.ts';
import { useTitle } from './use-title.ts';

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

export interface NotFoundPageProps {
  /** The lesson that was asked for, when the address names one. */
  readonly lesson?: string;
}

export function NotFoundPage({ lesson }: NotFoundPageProps) {
  const [path] = useLocation();
  const title = lesson === undefined ? STRINGS.notFoundTitle : STRINGS.noLessonTitle;
  useTitle(title);
  return (
    <div className={styles.page}>
      <PageHeader />
      <main className={styles.main}>
        <h1>{title}</h1>
        <p className={styles.lead}>
          {lesson === undefined ? STRINGS.notFoundBody(shorten(path)) : STRINGS.noLessonBody(shorten(lesson))}
        </p>
        <LessonList />
      </main>
    </div>
  );
}
