import type { ComponentProps, ReactNode } from 'react';
import styles from './controls.module.css';

export interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: 'plain' | 'primary' | 'quiet' | 'danger';
}

export function Button({ look = 'plain', className, type = 'button', ...rest }: ButtonProps): ReactNode {
  const names = [styles.button, look === 'plain' ? '' : styles[look], className].filter(Boolean).join(' ');
  return <button {...rest} type={type} className={names} />;
}

/** A button that shows only a picture; the label is its accessible name and its tooltip. */
export function IconButton({ label, ...rest }: ButtonProps & { readonly label: string }): ReactNode {
  return <Button {...rest} className={styles.icon} aria-label={label} title={label} />;
}

export function ToggleButton({ pressed, ...rest }: ButtonProps & { readonly pressed: boolean }): ReactNode {
  return <Button {...rest} aria-pressed={pressed} />;
}
