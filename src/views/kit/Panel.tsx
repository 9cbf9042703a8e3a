/** Pieces of a panel that is read in a tab or under the network: its frame, a titled part, a note, a table, a legend. */
import type { ReactNode } from 'react';
import styles from './panel.module.css';

const join = (...names: readonly (string | undefined)[]): string => names.filter(Boolean).join(' ');

interface PanelProps {
  /** What a screen reader calls it; without, it has the name of its tab. */
  readonly label?: string;
  readonly className?: string | undefined;
  /** It stands under the network, where its height is given. */
  readonly onStage?: boolean;
  readonly children: ReactNode;
}

export function Panel({ label, className, onStage = false, children }: PanelProps) {
  return (
    <section
      className={join(styles.panel, className)}
      data-on-stage={onStage || undefined}
      aria-label={label}
    >
      {children}
    </section>
  );
}

export function PanelTitle({ children }: { readonly children: ReactNode }) {
  return <h2 className={styles.title}>{children}</h2>;
}

interface PartProps {
  readonly title: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** What belongs together, under its title. */
export function Part({ title, className, children }: PartProps) {
  return (
    <section className={join(styles.part, className)} aria-label={title}>
      <PanelTitle>{title}</PanelTitle>
      {children}
    </section>
  );
}

/** Said quietly: how to read the picture, or that there is nothing to see yet. */
export function Note({ children }: { readonly children: ReactNode }) {
  return <p className={styles.note}>{children}</p>;
}

/** As a note, within a line. */
export function Quiet({ children }: { readonly children: ReactNode }) {
  return <span className={styles.note}>{children}</span>;
}

interface PanelTableProps {
  readonly columns: readonly string[];
  readonly className?: string | undefined;
  /** Rows. */
  readonly children: ReactNode;
}

export function PanelTable({ columns, className, children }: PanelTableProps) {
  return (
    <div className={styles.scroll}>
      <table className={join(styles.table, className)}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

/** One `<li>` for each sign, with the sign itself as `<i>`. */
export function Legend({
  className,
  children,
}: {
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  return <ul className={join(styles.legend, className)}>{children}</ul>;
}
