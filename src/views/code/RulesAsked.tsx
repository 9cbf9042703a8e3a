/** The rules that a handler asked, with the answer; a click goes to the event before at which the rule was asked. */
import type { Explanation } from '#kernel';
import type { LabSession } from '#lab';
import styles from './code.module.css';
import { STRINGS } from './strings.ts';

export interface RulesAskedProps {
  readonly session: LabSession;
  readonly event: Explanation;
}

/** How far back a rule is looked for at a click; farther is another click. */
const LOOK_BACK = 2000;

const askedBefore = (session: LabSession, rule: string, before: number): number | null => {
  for (let index = before - 1; index >= Math.max(0, before - LOOK_BACK); index--)
    if (session.explain(index)?.rules.some((asked) => asked.rule === rule)) return index;
  return null;
};

export function RulesAsked({ session, event }: RulesAskedProps) {
  if (event.rules.length === 0) return null;
  const { rules } = session.store.getState().history.scenario.protocol;
  const go = (rule: string): void => {
    const index = askedBefore(session, rule, event.row.index);
    if (index !== null && session.seekIndex(index + 1).ok) session.select({ kind: 'event', index });
  };
  return (
    <section aria-label={STRINGS.rules} className={styles.rules}>
      <h3>{STRINGS.rules}</h3>
      <ul>
        {event.rules.map(({ rule, on }, place) => (
          <li key={`${rule}${place.toString()}`} data-off={!on || undefined}>
            <button type="button" title={STRINGS.previous} onClick={() => go(rule)}>
              {rule}
            </button>{' '}
            {on ? STRINGS.on : STRINGS.off}
            <small>{rules[rule]}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
