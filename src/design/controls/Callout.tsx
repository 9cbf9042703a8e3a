import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import styles from './controls.module.css';

interface CalloutProps {
  readonly tone?: 'info' | 'warn' | 'error';
  readonly children: ReactNode;
  readonly onDismiss?: () => void;
}

/** A notice in the flow of the page; errors interrupt a screen reader, the rest waits its turn. */
export function Callout({ tone = 'info', children, onDismiss }: CalloutProps): ReactNode {
  const isError = tone === 'error';
  return (
    <div role={isError ? 'alert' : 'status'} className={`${styles.callout} ${isError ? styles.error : ''}`}>
      {children}
      {onDismiss && (
        <Button look="quiet" onClick={onDismiss}>
          Dismiss
        </Button>
      )}
    </div>
  );
}

export function VisuallyHidden({ children }: { readonly children: ReactNode }): ReactNode {
  return <span className={styles.hidden}>{children}</span>;
}
