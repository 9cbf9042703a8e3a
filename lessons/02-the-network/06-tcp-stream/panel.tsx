/** The stream as a tape, the sequence numbers as a circle with both ends' windows, and congestion window and timeout over time. */
import { useMemo } from 'react';
import type { History } from '#kernel';
import { MSS, type Params, type Receiver, receiverIn, type Sender, senderIn } from '#protocols/tcp-stream';
import { Legend, Note, Panel, Part, type TabProps, useLab } from '#views/kit';
import styles from './panel.module.css';
import { Plot } from './plot.panel.tsx';
import { STRINGS } from './strings.panel.tsx';

export default function StreamPanel({ session }: TabProps) {
  const history = useLab(session, (state) => state.history);
  const world = useLab(session, (state) => state.world);
  const sender = senderIn(world);
  const receiver = receiverIn(world);
  const { scenario } = history.plan;
  const params = scenario.params as Params;
  if (!sender) return null;
  return (
    <Panel className={styles.stream}>
      <Tape sender={sender} receiver={receiver} />
      <Circle
        sender={sender}
        receiver={receiver}
        params={params}
        saves={scenario.rulesOff.includes('enough-numbers')}
      />
      {params.congestion && <Plots history={history} index={world.index} />}
    </Panel>
  );
}

interface Ends {
  readonly sender: Sender;
  readonly receiver: Receiver | null;
}

type SegmentState = keyof typeof STRINGS.states;

const stateOfSegment = ({ sender, receiver }: Ends, item: number): SegmentState => {
  const delivered = receiver?.record.delivered[item];
  if (delivered !== undefined && delivered !== item) return 'wrong';
  if (item < sender.base) return 'acked';
  if (receiver && item < receiver.due) return 'delivered';
  if (receiver?.early.some((one) => one.item === item)) return 'early';
  return item < sender.next ? 'flying' : 'waiting';
};

function Tape(ends: Ends) {
  const items = [...ends.sender.queue.keys()].map((item) => ({ item, state: stateOfSegment(ends, item) }));
  const shown = [...new Set(items.map(({ state }) => state))];
  return (
    <Part title={STRINGS.tape}>
      <ol className={styles.tape}>
        {items.map(({ item, state }) => (
          <li key={item} data-state={state} aria-label={STRINGS.segment(item, STRINGS.states[state])}>
            {item}
          </li>
        ))}
      </ol>
      <Legend>
        {shown.map((state) => (
          <li key={state}>
            <i data-state={state} /> {STRINGS.states[state]}
          </li>
        ))}
      </Legend>
      {ends.receiver === null && <Note>{STRINGS.down}</Note>}
    </Part>
  );
}

/** More numbers than this make no circle that could be read. */
const DRAWN_MAX = 24;
const SIZE = 160;
const RADIUS = 58;

interface CircleProps extends Ends {
  readonly params: Params;
  /** There is one number less than is needed. */
  readonly saves: boolean;
}

const modulusShown = ({ window, keepsEarly }: Params, saves: boolean): number => {
  const needed = keepsEarly ? 2 * window : window + 1;
  return saves ? Math.max(window, needed - 1) : needed;
};

function Circle({ sender, receiver, params, saves }: CircleProps) {
  const modulus = modulusShown(params, saves);
  if (params.numbers === 'many' || modulus > DRAWN_MAX) return <Note>{STRINGS.many}</Note>;
  const places = [...Array(modulus).keys()].map((number) => {
    const turn = (2 * Math.PI * number) / modulus;
    const step = (((number - sender.base) % modulus) + modulus) % modulus;
    return {
      number,
      x: SIZE / 2 + RADIUS * Math.sin(turn),
      y: SIZE / 2 - RADIUS * Math.cos(turn),
      sends: step < params.window,
      due: receiver !== null && receiver.due % modulus === number,
    };
  });
  return (
    <Part title={STRINGS.numbers(modulus)}>
      <svg
        className={styles.circle}
        viewBox={`0 0 ${SIZE} ${SIZE}`}
        role="img"
        aria-label={places.map(({ number, sends, due }) => STRINGS.place(number, sends, due)).join('; ')}
      >
        <circle cx={SIZE / 2} cy={SIZE / 2} r={RADIUS} className={styles.ring} />
        {places.map(({ number, x, y, sends, due }) => (
          <g key={number} transform={`translate(${x} ${y})`} data-sends={sends || undefined}>
            {due && <circle r="19" className={styles.due} />}
            <circle r="14" />
            <text dy="0.35em">{number}</text>
          </g>
        ))}
      </svg>
      <Legend>
        <li>
          <i data-mark="window" /> {STRINGS.window}
        </li>
        <li>
          <i data-mark="due" /> {STRINGS.due}
        </li>
      </Legend>
    </Part>
  );
}

function Plots({ history, index }: { readonly history: History; readonly index: number }) {
  const points = useMemo(
    () =>
      [...Array(index + 1).keys()].flatMap((at) => {
        const world = history.worldAt(at);
        const sender = senderIn(world);
        return sender ? [{ time: world.time, cwnd: sender.cwnd / MSS, rto: sender.rto / 1000 }] : [];
      }),
    [history, index],
  );
  return (
    <>
      <Plot
        title={STRINGS.growth}
        unit={STRINGS.segments}
        points={points.map(({ time, cwnd }) => ({ time, value: cwnd }))}
      />
      <Plot
        title={STRINGS.timeout}
        unit={STRINGS.ms}
        points={points.map(({ time, rto }) => ({ time, value: rto }))}
      />
    </>
  );
}
