/**
 * The second of the three questions: what can happen now, in a fixed order. The hand shows it as a list, the checker
 * takes every one. `advance` answers the third.
 */
import type { Act, FaultKind } from './act.ts';
import { apply } from './faults.ts';
import { Machine } from './machine.ts';
import { messageId } from './names.ts';
import { makePlan, type Plan } from './plan.ts';
import type { FaultBudget, Scenario } from './scenario.ts';
import type { Flight, World } from './world.ts';

/** The first question: the world in which a scenario begins. */
export const start = (scenario: Scenario): World => Machine.begin(makePlan(scenario)).snapshot();

/** A FIFO link offers only its oldest message; a bag offers all. Held messages wait for their release. */
const deliverable = (plan: Plan, world: World): Flight[] => {
  const first = new Set<number>();
  return [...world.flights]
    .filter((flight) => !flight.held)
    .sort((a, b) => a.from - b.from || a.to - b.to || a.ordinal - b.ordinal || a.copy - b.copy)
    .filter((flight) => {
      const pair = flight.from * plan.size + flight.to;
      if (plan.links[pair]?.order !== 'fifo') return true;
      if (first.has(pair)) return false;
      first.add(pair);
      return true;
    });
};

const nodeFaults = (plan: Plan, world: World, may: (kind: FaultKind) => boolean): Act[] => {
  const acts: Act[] = [];
  for (const node of world.nodes) {
    if (node.status !== 'down' && may('crash')) acts.push({ do: 'crash', node: node.id });
    if (node.status === 'down') acts.push({ do: 'restart', node: node.id });
    if (node.status === 'up' && may('pause')) acts.push({ do: 'pause', node: node.id });
    if (node.status === 'paused') acts.push({ do: 'resume', node: node.id });
    const lies = Object.keys(plan.roles[plan.indexOf.get(node.id) ?? -1]?.lies ?? {});
    if (node.lie === null && may('lie')) for (const lie of lies) acts.push({ do: 'lie', node: node.id, lie });
  }
  return acts;
};

const linkFaults = (plan: Plan, world: World, may: (kind: FaultKind) => boolean): Act[] => {
  const acts: Act[] = [];
  for (let from = 0; from < plan.size; from++)
    for (let to = from + 1; to < plan.size; to++) {
      const there = from * plan.size + to;
      const back = to * plan.size + from;
      if (!plan.links[there] && !plan.links[back]) continue;
      const ends = { from: plan.ids[from] as string, to: plan.ids[to] as string };
      const cut = world.cuts[there] === 1 || world.cuts[back] === 1;
      if (!cut && may('cut')) acts.push({ do: 'cut', ...ends });
      if (cut && may('heal')) acts.push({ do: 'heal', ...ends });
    }
  return acts;
};

const messageActs = (plan: Plan, world: World, may: (kind: FaultKind) => boolean): Act[] => {
  const acts: Act[] = [];
  for (const flight of deliverable(plan, world)) {
    const message = messageId(plan.ids, flight);
    acts.push({ do: 'deliver', message });
    if (may('drop')) acts.push({ do: 'drop', message });
    if (may('duplicate')) acts.push({ do: 'duplicate', message });
    if (may('corrupt') && plan.scenario.protocol.corrupt && !flight.corrupt)
      acts.push({ do: 'corrupt', message, draw: 0 });
  }
  return acts;
};

const timerActs = (world: World): Act[] =>
  world.nodes
    .filter((node) => node.status === 'up')
    .flatMap((node) => node.timers.map((timer): Act => ({ do: 'fire', node: node.id, timer: timer.name })));

/** Faults (within `budget`), deliveries, timers, scripted operations: all that can happen in `world`, in this order. */
export const choices = (
  scenario: Scenario,
  world: World,
  budget: FaultBudget = scenario.budget ?? {},
): Act[] => {
  const plan = makePlan(scenario);
  const may = (kind: FaultKind): boolean => (budget[kind] ?? 0) > 0;
  const machine = Machine.from(plan, world);
  const scripted = world.script.pending
    .filter((index) => machine.script.ready(index, machine))
    .map((index): Act => ({ do: 'script', index }));
  return [
    ...nodeFaults(plan, world, may),
    ...linkFaults(plan, world, may),
    ...messageActs(plan, world, may),
    ...timerActs(world),
    ...scripted,
  ];
};

/**
 * The third question: the world after `act`, time standing still. (What the clock does between acts is the
 * driver's business, not the kernel's.)
 */
export const advance = (scenario: Scenario, world: World, act: Act): World => {
  const machine = Machine.from(makePlan(scenario), world);
  apply(machine, act, -1);
  return machine.snapshot();
};
