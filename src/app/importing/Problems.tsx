/** Everything that is wrong with what was brought, each with its line. */
import type { Problem } from '#lab/import';
import styles from './import.module.css';
import { IMPORT } from './strings.ts';

export function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <section className={styles.problems} aria-label={IMPORT.problems}>
      <h3>{IMPORT.problems}</h3>
      <ul>
        {problems.map(({ line, says }, place) => (
          <li key={`${line} ${place.toString()}`}>
            {line > 0 ? IMPORT.inLine(line, says) : IMPORT.whole(says)}
          </li>
        ))}
      </ul>
    </section>
  );
}
