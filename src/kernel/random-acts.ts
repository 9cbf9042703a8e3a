/** Random decisions for property tests: any act of the kernel on any part of a world, in a small numbers' encoding. */
import type { Act, LogEntry } from './act.ts';
import { between, fold } from './chance.ts';
import { choices } from './choices.ts';
import { History } from './history.ts';
import type { FaultBudget, Scenario } from './scenario.ts';
import type { World } from './world.ts';

/** Every fault allowed, as often as one likes. */
export const ANYTHING: FaultBudget = {
  crash: 99,
  pause: 99,
  cut: 99,
  heal: 99,
  drop: 99,
  duplicate: 99,
  corrupt: 99,
  lie: 99,
};

const extras = (world: World, bits: number): Act[] => {
  const node = world.nodes[bits % world.nodes.length]?.id ?? '';
  return [
    { do: 'skew', node, by: between(bits, -5000, 5000) },
    { do: 'drift', node, ppm: between(bits, -200_000, 200_000) },
    { do: 'partition', groups: [[node], world.nodes.map(({ id }) => id).filter((id) => id !== node)] },
    { do: 'healAll' },
  ];
};

/** A run of `count` random acts, one every few events, built by playing and looking. */
export const randomRun = (scenario: Scenario, count: number, salt: number): History => {
  let history = History.begin(scenario);
  for (let i = 0; i < count; i++) {
    const bits = fold(fold(0x72616e64, salt), i);
    history.extendTo(history.length + (bits % 7));
    const world = history.worldAt(history.length);
    const possible = [...choices(scenario, world, ANYTHING), ...extras(world, bits)];
    const act = possible[fold(bits, 1) % possible.length];
    if (!act) continue;
    const entry: LogEntry = { at: world.time, act, after: world.tied };
    history = history.fork(history.length, [entry]);
    history.extendTo(history.length + 1);
  }
  return history;
};
