/** The stage with the page's theme and motion; beside it, when asked, another future of the same run. */

import { Suspense, useState } from 'react';
import { useStore } from 'zustand';
import { later } from '#design';
import type { BranchId, LabSession } from '#lab';
import { Stage } from '#views/stage';
import styles from './stage-panel.module.css';
import { STRINGS } from './strings.ts';
import { useAppearance } from './use-appearance.ts';

const Twin = later(async () => (await import('./futures/Twin.tsx')).default);

export interface StagePanelProps {
  readonly session: LabSession;
  /** Buttons over and beside the picture. */
  readonly controls?: boolean;
  /** What a class should look at, as a key of the stage. */
  readonly spot?: string | null;
}

export function StagePanel({ session, controls = true, spot = null }: StagePanelProps) {
  const { theme, hops } = useAppearance();
  const branches = useStore(session.store, (state) => state.branches);
  const branch = useStore(session.store, (state) => state.branch);
  const [other, compareWith] = useState<BranchId | null>(null);
  // In a run that was never played there is nothing to see beside this one.
  const others = branches.filter(({ id, length }) => id !== branch && length > 0);
  const compared = others.find(({ id }) => id === other);
  const own = branches.find(({ id }) => id === branch);
  return (
    <div className={styles.panel} data-compared={compared !== undefined || undefined}>
      <section className={styles.one} aria-label={compared && own?.name}>
        <Stage session={session} hops={hops} theme={theme} controls={controls} spot={spot} />
      </section>
      {own && compared && (
        <Suspense fallback={null}>
          <Twin key={compared.id} {...{ session, own, hops, theme }} branch={compared} />
        </Suspense>
      )}
      <div className={styles.corner}>
        <RulesOff session={session} />
        {controls && others.length > 0 && (
          <label>
            <span>{STRINGS.compare}</span>{' '}
            <select
              value={compared?.id ?? ''}
              onChange={(change) => compareWith(change.target.value || null)}
            >
              <option value="">{STRINGS.compareNone}</option>
              {others.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
    </div>
  );
}

/** Rules that this run does without, so that nobody forgets. */
function RulesOff({ session }: { readonly session: LabSession }) {
  const setup = useStore(
    session.store,
    (state) => state.branches.find(({ id }) => id === state.branch)?.setup,
  );
  const { rules } = session.lesson.protocol;
  return setup?.rulesOff.map((rule) => (
    <span key={rule} className={styles.ruleOff} title={rules[rule]}>
      {STRINGS.ruleOff(rule)}
    </span>
  ));
}
