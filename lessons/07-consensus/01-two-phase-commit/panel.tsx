/** The run on the stage and the same faults under the other two protocols: what each costs, and how long rows are locked. */
import { useMemo } from 'react';
import { VisuallyHidden } from '#design';
import type { History, Micros } from '#kernel';
import { type ParameterValues, scenarioOf } from '#lesson-kit';
import {
  type Costs,
  Gauge,
  type Params,
  playSide,
  type ResourceState,
  type Stretch,
  sameFaults,
  VARIANTS,
  type Variant,
} from '#protocols/two-phase-commit';
import { Legend, Note, Panel, PanelTitle, sayTime, type TabProps, useLab } from '#views/kit';
import styles from './panel.module.css';
import { STRINGS } from './strings.panel.tsx';

interface Side {
  readonly variant: Variant;
  /** Is it the run on the stage? */
  readonly isHere: boolean;
  readonly history: History;
  readonly gauge: Gauge;
}

const variantOf = (history: History): Variant => (history.scenario.params as Params).variant;

const sidesFor = ({ session }: TabProps, history: History): readonly Side[] => {
  const here = variantOf(history);
  const compared = history.scenario.mode === 'hand' ? [here] : VARIANTS;
  const { setup, seed } = session.run();
  return compared.map((variant) => {
    if (variant === here) return { variant, isHere: true, history, gauge: new Gauge(history) };
    const other = { ...setup, params: { ...(setup.params as ParameterValues), variant } };
    const side = sameFaults(scenarioOf(session.lesson, other, seed), history.log);
    return { variant, isHere: false, history: side, gauge: new Gauge(side) };
  });
};

const STATES: readonly ResourceState[] = ['working', 'prepared', 'precommitted', 'committed', 'aborted'];

/** A chart shorter than this would jump about while the first messages fly. */
const SHORTEST: Micros = 100_000;

export default function CostsPanel({ session }: TabProps) {
  const history = useLab(session, (state) => state.history);
  const log = useLab(session, (state) => state.history.log);
  const time = useLab(session, (state) => state.cursor.time);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a history whose decisions changed is another one
  const sides = useMemo(() => sidesFor({ session }, history), [session, history, log]);
  return (
    <Panel label={STRINGS.title} className={styles.panel}>
      <PanelTitle>{STRINGS.title}</PanelTitle>
      {sides.map((side) => (
        <SideView key={side.variant} side={side} time={time} />
      ))}
      <Legend>
        {STATES.map((state) => (
          <li key={state}>
            <i data-state={state} />
            {STRINGS.states[state]}
          </li>
        ))}
      </Legend>
      <Note>{sides.length === 1 ? STRINGS.alone : STRINGS.note}</Note>
    </Panel>
  );
}

function SideView({ side, time }: { readonly side: Side; readonly time: Micros }) {
  if (!side.isHere) playSide(side.history, time);
  const costs = side.gauge.at(time);
  return (
    <article className={styles.side} data-here={side.isHere || undefined}>
      <h3>
        {STRINGS.variants[side.variant]} {side.isHere && <small>{STRINGS.here}</small>}
        <strong data-outcome={costs.outcome}>{STRINGS.outcomes[costs.outcome]}</strong>
      </h3>
      <Meters costs={costs} />
      <Chart costs={costs} time={time} />
    </article>
  );
}

function Meters({ costs }: { readonly costs: Costs }) {
  const isOpen = costs.lines.some(({ stretches }) => isLocked(stretches.at(-1)));
  return (
    <dl className={styles.meters}>
      <div>
        <dt>{STRINGS.messages}</dt>
        <dd>{costs.messages}</dd>
      </div>
      <div>
        <dt>{STRINGS.trips}</dt>
        <dd>{STRINGS.halves(costs.delays)}</dd>
      </div>
      <div title={STRINGS.before(costs.writesBefore)}>
        <dt>{STRINGS.writes}</dt>
        <dd>{costs.writes}</dd>
      </div>
      <div data-open={isOpen || undefined}>
        <dt>{isOpen ? STRINGS.still : STRINGS.locked}</dt>
        <dd>{sayTime(costs.locked)}</dd>
      </div>
    </dl>
  );
}

const isLocked = (stretch: Stretch | undefined): boolean =>
  stretch?.state === 'prepared' || stretch?.state === 'precommitted';

function Chart({ costs, time }: { readonly costs: Costs; readonly time: Micros }) {
  const end = Math.max(time, SHORTEST);
  const share = (micros: Micros): string => `${(100 * micros) / end}%`;
  const { decided } = costs;
  return (
    <div className={styles.chart}>
      <ul>
        {costs.lines.map(({ id, stretches }) => (
          <li key={id}>
            <span aria-hidden="true">{id}</span>
            <VisuallyHidden>
              {id}:{' '}
              {stretches
                .map(({ state, from }) => STRINGS.since(STRINGS.states[state], sayTime(from)))
                .join(', ')}
            </VisuallyHidden>
            <div className={styles.track} aria-hidden="true">
              {stretches.map(({ state, from }, place) => {
                const to = Math.min(stretches[place + 1]?.from ?? time, time);
                return (
                  <i
                    key={state}
                    data-state={state}
                    title={STRINGS.states[state]}
                    style={{ left: share(from), width: share(Math.max(0, to - from)) }}
                  />
                );
              })}
              {decided && <b style={{ left: share(decided.at) }} data-as={decided.as} />}
            </div>
          </li>
        ))}
      </ul>
      {decided && (
        <Note>
          {decided.as === 'committed'
            ? STRINGS.committedAt(sayTime(decided.at))
            : STRINGS.abortedAt(sayTime(decided.at))}
        </Note>
      )}
    </div>
  );
}
