import styles from './inspector.module.css';
import type { StateRow } from './layout.ts';
import { STRINGS } from './strings.ts';

export interface RowsProps {
  readonly title: string;
  readonly hint?: string;
  readonly kind: 'disk' | 'memory' | 'plain';
  readonly rows: readonly StateRow[];
  /** Said instead of rows when there are none. */
  readonly none: string;
  /** Asks why a fact is so; absent where there is nothing to ask. */
  onWhy?(field: string): void;
}

/** A small table of facts; what changed last carries a mark and what it was before. */
export function Rows({ title, hint, kind, rows, none, onWhy }: RowsProps) {
  return (
    <section className={styles.rows} data-kind={kind} aria-label={title}>
      <h3>
        {title} {hint && <small>{hint}</small>}
      </h3>
      {rows.length === 0 ? (
        <p className={styles.none}>{none}</p>
      ) : (
        <dl>
          {rows.map(({ field, value, was }) => (
            <div key={field} data-changed={was !== null || undefined}>
              <dt>
                {onWhy ? (
                  <button type="button" title={STRINGS.why(field)} onClick={() => onWhy(field)}>
                    {field}
                  </button>
                ) : (
                  field
                )}
              </dt>
              <dd>
                {value}
                {was !== null && <small> {STRINGS.was(was)}</small>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
