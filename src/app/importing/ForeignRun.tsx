/** A run was found: it opens in its lesson, beside the runs that are there. */

import { useLocation } from 'wouter';
import { Button } from '#design';
import { visibleText } from '#kernel';
import type { RunRecord } from '#lab';
import { sayCount } from '#lesson-kit';
import { entries } from '../entry.ts';
import { handOver } from './handed-over.ts';
import styles from './import.module.css';
import { IMPORT } from './strings.ts';

export function ForeignRun({ record }: { readonly record: RunRecord }) {
  const [, go] = useLocation();
  const { lesson } = record.run;
  const entry = entries.useValue(lesson);
  if (!entry) return <p className={styles.problem}>{IMPORT.noLesson(visibleText(lesson))}</p>;
  const open = (): void => {
    handOver(record);
    go(`/l/${entry.id}`);
  };
  return (
    <section aria-label={IMPORT.run} className={styles.run}>
      <p>{IMPORT.runOf(entry.title, sayCount(record.cursor.index))}</p>
      <Button look="primary" onClick={open}>
        {IMPORT.openRun}
      </Button>
    </section>
  );
}
