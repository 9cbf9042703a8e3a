/** The front page of the lab in one file: the map of all lessons. */
import { Link } from 'wouter';
import front from '../front/front.module.css';
import { LessonMap } from '../front/LessonMap.tsx';
import { STRINGS } from '../front/strings.ts';
import { PageHeader } from '../PageHeader.tsx';
import { useTitle } from '../use-title.ts';

export function LessonsPage() {
  useTitle(null);
  return (
    <div className={front.page} data-ready="true">
      <PageHeader />
      <main className={front.main}>
        <h1>{STRINGS.tagline}</h1>
        <LessonMap />
        <footer className={front.footer}>
          <Link href="/import">{STRINGS.importLog}</Link>
          <details>
            <summary>{STRINGS.licences}</summary>
            <pre>{document.getElementById('licenses')?.textContent}</pre>
          </details>
        </footer>
      </main>
    </div>
  );
}
