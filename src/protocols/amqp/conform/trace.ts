/** Plays a recorded trace of operations against the broker. */
import {
  type Ask,
  type Broker,
  type Command,
  type Delivery,
  type Effect,
  elapse,
  emptyBroker,
  everyRule,
  step,
} from '../broker/index.ts';
import type { RecordedStep, TraceCase } from './case.ts';
import { observe } from './observe.ts';
import { commandsOf, strangerIn } from './operation.ts';

/** How long one operation of the recordings took, milliseconds (golden/README.md). */
const OPERATION_MS = 50;

interface Played {
  readonly broker: Broker;
  readonly effects: readonly Effect[];
}

interface Span {
  readonly now: number;
  readonly until: number;
  readonly ask: Ask;
}

const play = (broker: Broker, commands: readonly Command[], { now, until, ask }: Span): Played => {
  let current = broker;
  const effects: Effect[] = [];
  const take = (stepped: Played) => {
    current = stepped.broker;
    effects.push(...stepped.effects);
  };
  for (const command of commands) take(step(current, command, now, ask));
  take(elapse(current, until, ask));
  return { broker: current, effects };
};

const durationOf = (recorded: RecordedStep): number =>
  OPERATION_MS + (recorded.op === 'wait' && typeof recorded.ms === 'number' ? recorded.ms : 0);

const deliveriesIn = (effects: readonly Effect[]): readonly Delivery[] =>
  effects.flatMap((effect) => (effect.type === 'deliver' || effect.type === 'got' ? [effect] : []));

/** What is observed at each step. Text instead: why the trace cannot be played. */
export const answerTrace = (recorded: TraceCase, ask: Ask = everyRule): unknown[] | string => {
  const stranger = recorded.steps.map(strangerIn).find((why) => why !== null);
  if (stranger !== undefined) return stranger;
  let broker = emptyBroker();
  let now = 0;
  const observed: unknown[] = [];
  const delivered: Delivery[] = [];
  for (const one of recorded.steps) {
    const until = now + durationOf(one);
    const played = play(broker, commandsOf(one, { broker, delivered }), { now, until, ask });
    broker = played.broker;
    now = until;
    delivered.push(...deliveriesIn(played.effects));
    observed.push(observe(one, played.effects));
  }
  return observed;
};
