/** The protocol's rules: those that this event asked come first, with the answer; each opens the events where it was asked. */
import { useState } from 'react';
import { useStore } from 'zustand';
import type { Explanation } from '#kernel';
import type { LabSession } from '#lab';
import { EventChain } from '#views/kit';
import styles from './code.module.css';
import { askedAt, type ListedRule, listRules } from './rules.ts';
import { STRINGS } from './strings.ts';

export interface RulesProps {
  readonly session: LabSession;
  readonly event: Explanation | undefined;
}

export function Rules({ session, event }: RulesProps) {
  const { scenario } = useStore(session.store, (state) => state.history);
  const rules = listRules(scenario.protocol.rules, scenario.rulesOff ?? [], event?.rules ?? []);
  if (rules.length === 0) return null;
  return (
    <section aria-label={STRINGS.rules} className={styles.rules}>
      <h3>{STRINGS.rules}</h3>
      <List session={session} rules={rules.filter(({ asked }) => asked)} />
      <details>
        <summary>{STRINGS.others}</summary>
        <List session={session} rules={rules.filter(({ asked }) => !asked)} />
      </details>
    </section>
  );
}

interface ListProps {
  readonly session: LabSession;
  readonly rules: readonly ListedRule[];
}

function List({ session, rules }: ListProps) {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <ul>
      {rules.map((rule) => (
        <li key={rule.id} data-off={!rule.on || undefined} data-asked={rule.asked || undefined}>
          <button
            type="button"
            aria-expanded={rule.id === open}
            onClick={() => setOpen(rule.id === open ? null : rule.id)}
          >
            {rule.id}
          </button>{' '}
          {wordOf(rule)}
          <small>{rule.says}</small>
          {rule.id === open && <Asked session={session} rule={rule.id} />}
        </li>
      ))}
    </ul>
  );
}

const wordOf = ({ asked, on }: ListedRule): string => {
  if (asked) return on ? STRINGS.askedOn : STRINGS.askedOff;
  return on ? '' : STRINGS.off;
};

function Asked({ session, rule }: { readonly session: LabSession; readonly rule: string }) {
  const index = useStore(session.store, (state) => state.cursor.index);
  const found = askedAt((at) => session.explain(at), rule, index);
  return (
    <>
      <p>{found.length === 0 ? STRINGS.neverAsked : STRINGS.lastAsked(found.length)}</p>
      <EventChain session={session} events={found} />
    </>
  );
}
