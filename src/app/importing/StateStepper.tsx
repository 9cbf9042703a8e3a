/** A trace, state after state: every variable, and which of them changed. */
import { useState } from 'react';
import { Button } from '#design';
import type { ItfTrace } from '#lab/import';
import styles from './import.module.css';
import { IMPORT } from './strings.ts';

export function StateStepper({ trace }: { readonly trace: ItfTrace }) {
  const { vars, states, loop } = trace;
  const [place, setPlace] = useState(0);
  const last = states.length - 1;
  const go = (to: number): void => setPlace(Math.min(last, Math.max(0, to)));
  const state = states[place];
  if (!state) return null;
  const before = states[place - 1];
  return (
    <section className={styles.stepper} aria-label={IMPORT.states}>
      <p className={styles.counts}>
        {IMPORT.stateCounts(states.length, vars.length)} {loop !== null && IMPORT.loops(loop + 1)}
      </p>
      <div className={styles.steps}>
        <Button disabled={place === 0} onClick={() => go(place - 1)}>
          {IMPORT.before}
        </Button>
        <Button disabled={place === last} onClick={() => go(place + 1)}>
          {IMPORT.after}
        </Button>
        <input
          type="range"
          min={1}
          max={states.length}
          value={place + 1}
          aria-label={IMPORT.states}
          aria-valuetext={IMPORT.stateOf(place + 1, states.length)}
          onChange={(change) => go(Number(change.target.value) - 1)}
        />
        <span>{IMPORT.stateOf(place + 1, states.length)}</span>
      </div>
      <p role="status">
        {state.says ?? (place === 0 ? IMPORT.firstState : '')} <small>{IMPORT.stateLine(state.line)}</small>
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{IMPORT.variable}</th>
            <th scope="col">{IMPORT.value}</th>
          </tr>
        </thead>
        <tbody>
          {vars.map((name, at) => {
            const changed = before !== undefined && before.values[at] !== state.values[at];
            return (
              <tr key={name} data-changed={changed || undefined}>
                <th scope="row">
                  {name} {changed && <small>{IMPORT.changed}</small>}
                </th>
                <td>{state.values[at]}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
