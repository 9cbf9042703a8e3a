/** One badge a model: does it explain what the clients were told? */
import type { LiveVerdict } from '#lab/judging';
import styles from './history.module.css';
import { STRINGS } from './strings.ts';

const wordOf = (words: Readonly<Record<string, string>>, model: string): string | undefined => words[model];

/** A model without words of ours keeps the name that the judges give it. */
const nameOf = (model: string): string => wordOf(STRINGS.models, model) ?? model;

const meaningOf = (model: string): string => wordOf(STRINGS.meanings, model) ?? '';

export interface VerdictsProps {
  readonly verdicts: readonly LiveVerdict[];
  readonly shown: LiveVerdict | null;
  onShow(model: string): void;
}

export function Verdicts({ verdicts, shown, onShow }: VerdictsProps) {
  if (verdicts.length === 0) return null;
  return (
    <section aria-label={STRINGS.verdicts}>
      <div className={styles.badges}>
        {verdicts.map(({ model, verdict }) => (
          <button
            key={model}
            type="button"
            data-verdict={verdict}
            aria-pressed={model === shown?.model}
            onClick={() => onShow(model)}
          >
            <span aria-hidden="true">{STRINGS.sign[verdict]}</span> {nameOf(model)}
            <small>{STRINGS.verdict[verdict]}</small>
          </button>
        ))}
      </div>
      <p role="status" className={styles.reason}>
        {shown && [meaningOf(shown.model), shown.reason].join(' ')}
      </p>
    </section>
  );
}
