/** What goes wrong in one part of the page stays there: the rest works on, and the part can be tried again. */
import { Component, type ReactNode } from 'react';
import { STRINGS } from './strings.ts';
import styles from './waiting.module.css';

interface MishapProps {
  readonly children: ReactNode;
}

interface MishapState {
  readonly failed: boolean;
}

/** An error boundary, which only a class can be. React itself reports the error to the console. */
export class Mishap extends Component<MishapProps, MishapState> {
  override readonly state: MishapState = { failed: false };

  static getDerivedStateFromError(): MishapState {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div className={styles.mishap} role="alert">
        <strong>{STRINGS.brokenTitle}</strong>
        <p>{STRINGS.brokenBody}</p>
        <button type="button" onClick={() => this.setState({ failed: false })}>
          {STRINGS.tryAgain}
        </button>
      </div>
    );
  }
}
