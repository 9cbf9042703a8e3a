/** A class of a hundred over real sockets, with its server on the same machine. `npm run soak` is the long form. */
import type { ClassState, Driver } from '#lab/class';
import { entry, withLog } from '../src/lab/class/testing/sample-class.ts';
import { Audience, quantile } from '../src/server/class/testing/audience.ts';
import { flood } from '../src/server/class/testing/flood.ts';
import { Hall, until, wait } from '../src/server/class/testing/hall.ts';
import type { Benches } from './bench.ts';

const MEMBERS = 100;
const STEPS = 40;
const PAUSE_MS = 100;

const decide = (driver: Driver): void => {
  const state: ClassState = driver.state;
  const { log } = state.run;
  driver.set(withLog(state, [...log, entry(log.length + 1, `N${log.length + 1}`)]));
};

const inHall = async <Result>(use: (hall: Hall, driver: Driver, audience: Audience) => Promise<Result>) => {
  const hall = await new Hall().open();
  try {
    const driver = hall.driver();
    await until(() => driver.lineState === 'open');
    const audience = new Audience(hall, driver, MEMBERS);
    await until(() => audience.isTogether, 60_000, 'the hall');
    return await use(hall, driver, audience);
  } finally {
    await hall.close();
  }
};

const walk = async (driver: Driver, audience: Audience): Promise<number> => {
  for (let step = 0; step < STEPS; step++) {
    await audience.step(() => decide(driver));
    await wait(PAUSE_MS);
  }
  return quantile(audience.latencies, 0.95);
};

/** Ten who flood while a hundred watch: when the last of the ten was closed, and how late steps came meanwhile. */
const underFlood = (): Promise<{ readonly closedMs: number; readonly stepMs: number }> =>
  inHall(async (hall, driver, audience) => {
    const flooding = flood(hall, 10);
    const stepMs = await walk(driver, audience);
    return { closedMs: Math.max(...(await flooding)), stepMs };
  });

let flooded: ReturnType<typeof underFlood> | null = null;
const once = (): ReturnType<typeof underFlood> => {
  flooded ??= underFlood();
  return flooded;
};

export const benches: Benches = {
  'class.step': { unit: 'ms, p95', run: async () => [await inHall((_, ...rest) => walk(...rest))] },
  'class.heal': {
    unit: 'ms',
    run: () =>
      inHall(async (hall, driver, audience) => {
        const faults = [() => hall.dropAll(), () => hall.restart()];
        const healed: number[] = [];
        for (const fault of faults) healed.push((await audience.heal(fault, () => decide(driver))).healedMs);
        return healed;
      }),
  },
  'class.floodClosed': { unit: 'ms', run: async () => [(await once()).closedMs] },
  'class.floodStep': { unit: 'ms, p95', run: async () => [(await once()).stepMs] },
};
