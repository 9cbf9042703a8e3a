/** What can be changed of the chosen operation, by buttons; each is an operation of the run. */
import type { Operation } from '#kernel';
import type { Desk, Interval } from '#protocols/consistency-ladder';
import { Note } from '#views/kit';
import styles from './panel.module.css';
import { STRINGS } from './strings.panel.tsx';

const STEP = 0.5;
const PROCESSES = ['P1', 'P2', 'P3', 'P4'];

interface EditorProps {
  readonly desk: Desk;
  readonly chosen: string | null;
  send(operation: Operation): void;
}

export function Editor({ desk, chosen, send }: EditorProps) {
  const one = desk.intervals.find(({ id }) => id === chosen);
  return (
    <div className={styles.editor}>
      {one ? (
        <Chosen one={one} point={desk.points[one.id] ?? one.from} send={send} />
      ) : (
        <Note>{STRINGS.choose}</Note>
      )}
      <div className={styles.row}>
        {PROCESSES.map((process) => (
          <button
            key={process}
            type="button"
            aria-label={STRINGS.addTo(process)}
            onClick={() => send({ name: 'add', process })}
          >
            {STRINGS.add(process)}
          </button>
        ))}
      </div>
    </div>
  );
}

interface ChosenProps {
  readonly one: Interval;
  readonly point: number;
  send(operation: Operation): void;
}

function Chosen({ one: { id, from, to, value, does, key }, point, send }: ChosenProps) {
  const move = (begin: number, end: number): void => send({ name: 'move', id, from: begin, to: end });
  const change = (rest: Readonly<Record<string, unknown>>): void => send({ name: 'change', id, ...rest });
  const other = does === 'read' ? 'write' : 'read';
  const otherKey = key === 'x' ? 'y' : 'x';
  return (
    <div className={styles.row}>
      <Stepper name={STRINGS.begin} shown={from} onStep={(by) => move(from + by * STEP, to)} />
      <Stepper name={STRINGS.end} shown={to} onStep={(by) => move(from, to + by * STEP)} />
      <Stepper
        name={STRINGS.moment}
        shown={point}
        onStep={(by) => send({ name: 'point', id, at: point + by * STEP })}
      />
      <Stepper name={STRINGS.value} shown={value} onStep={(by) => change({ value: value + by })} isAmount />
      <button type="button" onClick={() => change({ does: other })}>
        {STRINGS.does[other]}
      </button>
      <button type="button" onClick={() => change({ key: otherKey })}>
        {STRINGS.key(otherKey)}
      </button>
      <button type="button" onClick={() => send({ name: 'remove', id })}>
        {STRINGS.remove}
      </button>
    </div>
  );
}

interface StepperProps {
  readonly name: string;
  readonly shown: number;
  readonly isAmount?: true;
  onStep(by: -1 | 1): void;
}

function Stepper({ name, shown, isAmount, onStep }: StepperProps) {
  const [down, up] = isAmount ? [STRINGS.less, STRINGS.more] : [STRINGS.earlier, STRINGS.later];
  return (
    <fieldset className={styles.stepper} aria-label={`${name} ${shown}`}>
      <span>{name}</span>
      <button type="button" aria-label={`${name}: ${down}`} onClick={() => onStep(-1)}>
        −
      </button>
      <output>{shown}</output>
      <button type="button" aria-label={`${name}: ${up}`} onClick={() => onStep(1)}>
        +
      </button>
    </fieldset>
  );
}
