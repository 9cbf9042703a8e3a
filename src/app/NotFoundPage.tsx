/** An address that leads nowhere says so and shows the way. */
import { useLocation } from 'wouter';
import styles from './front/front.module.css';
import { LessonMap } from './front/LessonMap.tsx';
import { PageHeader } from './PageHeader.tsx';
import { STRINGS } from './strings.ts';
import { useTitle } from './use-title.ts';

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

export interface NotFoundPageProps {
  /** The lesson that was asked for, when the address names one. */
  readonly lesson?: string;
}

export default function NotFoundPage({ lesson }: NotFoundPageProps) {
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
        <LessonMap />
      </main>
    </div>
  );
}
