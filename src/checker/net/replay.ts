/**
 * A witness as a run of the kernel. Each step becomes the acts that make the same happen there; after each the kernel's
 * world is packed and compared with the checker's state, so a witness that the kernel cannot follow is never handed out.
 */
import {
  type Act,
  type History,
  handTime,
  type LogEntry,
  type Micros,
  messageId,
  type Scenario,
  type World,
} from '#kernel';
import { canonicalText } from '../canonical.ts';
import type { Witness, WitnessStep } from '../verdict.ts';
import { cellsIn, type NetCells } from './cells.ts';
import type { NetModel } from './model.ts';
import type { Network } from './network.ts';

/** Cells that the kernel's world speaks of; budgets, operations and moments are the checker's alone. */
const comparable = ({ local, bags, queues, waiting, asked, cuts }: NetCells) =>
  [...local, ...bags, ...queues, ...waiting, ...asked, ...cuts].filter((cell) => cell !== null);

/** What `world` is to this network, by names of cells. */
export const packWorld = (net: Network, world: World): Readonly<Record<string, unknown>> => {
  const { plan, setting, letters, operations } = net;
  const cells = comparable(cellsIn(plan, setting, letters, operations, world));
  return Object.fromEntries(cells.map(({ name, initial }) => [name, initial[0]]));
};

/** One text for what both sides know of a state. */
export const stateText = (net: Network, state: Readonly<Record<string, unknown>>): string =>
  canonicalText(Object.fromEntries(comparable(net.cells).map(({ name }) => [name, state[name]])));

/** Does the kernel, left alone, do `act` next? Then the run that went on by itself. */
const byItself = (history: History, act: Act): History | null => {
  const alone = history.fork(history.length, []);
  if (!alone.advance()) return null;
  const row = alone.row(history.length);
  if (!row) return null;
  const { from, node: to, ordinal, copy } = row;
  const isIt =
    act.do === 'deliver'
      ? from >= 0 && messageId(alone.plan.ids, { from, to, ordinal, copy }) === act.message
      : act.do === 'fire' &&
        row.kind === 'timer' &&
        alone.plan.ids[to] === act.node &&
        alone.explain(row.index).timer === act.timer;
  return isIt ? alone : null;
};

/**
 * By hand nothing happens meanwhile, so that between two steps as much time may pass as a message usually takes: people
 * want to watch.
 */
const paceOf = ({ link: { latency } }: Scenario): Micros => latency[latency.length >> 1] ?? 0;

const entryFor = (history: History, world: World, act: Act, now: Micros, fixed: boolean): LogEntry => {
  const { plan, scenario } = history;
  if (scenario.mode === 'hand')
    return { at: fixed ? now : handTime(plan, world, act, now + paceOf(scenario)), act };
  return now > world.time ? { at: now, act } : { at: world.time, act, after: world.tied };
};

/** Where the replay stands. */
interface Place {
  readonly history: History;
  readonly now: Micros;
}

/** The run after one act more; `null` when there is nothing to do it to. */
const perform = ({ history, now }: Place, act: Act, fixed: boolean): Place | null => {
  const natural = fixed ? null : byItself(history, act);
  const { length } = history;
  const next = natural ?? history.fork(length, [entryFor(history, history.worldAt(length), act, now, fixed)]);
  next.extendTo(length + 1);
  const row = next.row(length);
  return row && row.kind !== 'void' ? { history: next, now: Math.max(now, row.time) } : null;
};

const follow = ({ net, actions }: NetModel, place: Place, step: WitnessStep): Place | null => {
  const moment = net.cells.moment ? (step.state[net.cells.moment.name] as Micros) : null;
  let at: Place | null = moment === null ? place : { ...place, now: Math.max(place.now, moment) };
  const acts = actions[step.action]?.acts(step.chosen, place.history.worldAt(place.history.length)) ?? [];
  const before = place.history.length;
  for (const act of acts) at = at && perform(at, act, moment !== null);
  if (!at) return null;
  if (at.history.length === before) return at.now > place.now ? at : null;
  const reached = packWorld(net, at.history.worldAt(at.history.length));
  return stateText(net, reached) === stateText(net, step.state) ? at : null;
};

/**
 * `history` (played to where the check began, at `now`) and then the witness; `null` when the kernel cannot follow it,
 * because chance would have decided otherwise there.
 */
export const replay = (
  model: NetModel,
  witness: Witness,
  history: History,
  now: Micros = 0,
): History | null => {
  let place: Place | null = { history, now: Math.max(now, history.worldAt(history.length).time) };
  for (const step of witness.steps) place = place && follow(model, place, step);
  return place?.history ?? null;
};
