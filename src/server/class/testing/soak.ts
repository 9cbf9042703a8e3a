/**
 * A class for as long as you like. `npm run soak`: 300 members, an hour, ten broker restarts, five of a hundred messages lost;
 * `npm run soak -- --short`: a hundred members, four of them real browsers, three minutes, two mass reconnects, one restart.
 * Tells of each fault as it is healed, and prints latencies, healing times and memory; ends with 1 when a step was lost or
 * doubled, a run was another, or healing took too long.
 */
import { createSession, type LabSession } from '#lab';
import { branching } from '#lab/branching';
import { type Driver, OPEN, type OpenLine } from '#lab/class';
import { shownBy } from '#lab/class-show';
import { hands } from '#lab/hands';
import { predicting } from '#lab/predicting';
import lesson from '../../../../lessons/04-consistency/01-cap-partition/lesson.ts';
import { Audience, type Healing, quantile } from './audience.ts';
import { type Browsers, builtSite, openBrowsers } from './browsers.ts';
import { Hall, until, wait } from './hall.ts';
import { readSoakOptions, type SoakOptions } from './soak-options.ts';

const MINUTE_MS = 60_000;
const STEP_MS = 1_000;
const HEALED_MS = 2_000;
/** Browsers are looked at once in so many steps: to look costs more than the step. */
const LOOK_EVERY = 10;
/** A run that grows for an hour is not what a class looks like: it begins anew now and then. */
const LOG_MAX = 200;

/** Loses this share of what is sent and of what arrives. */
const lossy =
  (share: number) =>
  (open: OpenLine): OpenLine =>
  (wanted, events) => {
    const isLost = (): boolean => Math.random() < share;
    const line = open(wanted, {
      heard: (topic, text) => void (isLost() || events.heard(topic, text)),
      changed: (state) => events.changed(state),
    });
    return {
      send: (...said) => void (isLost() || line.send(...said)),
      reread: (topic) => line.reread(topic),
      close: () => line.close(),
    };
  };

/** The next thing that somebody in front of a class may do and that changes the picture. */
const goOn = (session: LabSession, place: number): void => {
  const before = shownBy(session);
  const { asking } = session.store.getState().learner;
  const deeds: readonly (() => unknown)[] = [
    () => before.run.log.length >= LOG_MAX && session.with(branching).restart({ seed: place }),
    () => asking !== null && session.with(predicting).skip(asking),
    () => session.stepForward('event'),
    () =>
      session.with(hands).act({ do: 'operate', node: 'a', operation: { name: 'write', value: place % 7 } }),
    () => session.with(hands).act({ do: 'cut', from: 'R0', to: 'R1' }),
    () => session.with(hands).act({ do: 'healAll' }),
  ];
  const isNew = deeds.some((deed) => {
    deed();
    return shownBy(session).hash !== before.hash;
  });
  if (!isNew) throw new Error('Nothing could be done in this lesson.');
};

/** Which fault comes when: mass reconnects and restarts of the broker in turn, evenly spread. */
const faultsOf = (
  hall: Hall,
  { restarts, reconnects }: SoakOptions,
): readonly (() => Promise<void> | void)[] => {
  const left = { restarts, reconnects };
  return Array.from({ length: restarts + reconnects }, () => {
    if (left.reconnects >= left.restarts) {
      left.reconnects--;
      return () => hall.dropAll();
    }
    left.restarts--;
    return () => hall.restart();
  });
};

interface Class {
  readonly hall: Hall;
  readonly driver: Driver;
  readonly audience: Audience;
  readonly browsers: Browsers | null;
  act(): void;
}

const openClass = async ({ members, browsers, loss }: SoakOptions): Promise<Class> => {
  const site = browsers > 0 ? { site: await builtSite() } : {};
  const hall = await new Hall({}, { through: lossy(loss / 100), ...site }).open();
  const session = createSession({ lesson });
  const driver = hall.driver({ state: { ...OPEN, poll: null, ...shownBy(session) } });
  await until(() => driver.lineState === 'open', MINUTE_MS, 'the line');
  const audience = new Audience(hall, driver, members - browsers);
  await until(() => audience.isTogether && audience.isConnected, 3 * MINUTE_MS, 'the hall');
  return {
    hall,
    driver,
    audience,
    browsers: browsers > 0 ? await openBrowsers(hall.origin, browsers) : null,
    act: () => {
      goOn(session, audience.steps);
      driver.set({ ...driver.state, ...shownBy(session) });
    },
  };
};

const memoryMb = (): number => Math.round(process.memoryUsage().rss / 1e6);

/** Nobody waits an hour to hear that something went wrong in its first minute. */
const tell = ({ audience }: Class, { backMs, healedMs }: Healing, isExact: boolean): void => {
  const { steps, missing, doubled } = audience;
  const ms = `back ${Math.round(backMs)} ms, together ${Math.round(healedMs)} ms later`;
  console.error(
    `step ${steps}: ${ms}; missing ${missing}, doubled ${doubled}, exact ${isExact}; ${memoryMb()} MB`,
  );
};

interface Held {
  readonly healings: readonly Healing[];
  /** Looks at all runs in which one was not the driver's. */
  readonly inexact: number;
}

/** Steps once a second, with the faults in between. */
const hold = async (held: Class, options: SoakOptions): Promise<Held> => {
  const { hall, driver, audience, browsers, act } = held;
  const healings: Healing[] = [];
  let inexact = 0;
  const faults = [...faultsOf(hall, options)];
  const lengthMs = options.minutes * MINUTE_MS;
  const pauseMs = lengthMs / (faults.length + 1);
  const startedAt = performance.now();
  let nextFault = startedAt + pauseMs;
  while (performance.now() - startedAt < lengthMs) {
    const began = performance.now();
    const fault = began >= nextFault ? faults.shift() : undefined;
    if (fault) {
      nextFault += pauseMs;
      const healing = await audience.heal(fault, act);
      healings.push(healing);
      tell(held, healing, audience.differing === 0);
    } else await audience.step(act);
    if (fault || audience.steps % LOOK_EVERY === 0) {
      if (audience.differing > 0) inexact++;
      await browsers?.show(driver.state.hash);
    }
    await wait(Math.max(0, STEP_MS - (performance.now() - began)));
  }
  await browsers?.show(driver.state.hash);
  return { healings, inexact };
};

const main = async (): Promise<void> => {
  const options = readSoakOptions(process.argv.slice(2));
  const held = await openClass(options);
  const memoryAtFirst = memoryMb();
  const { healings, inexact } = await hold(held, options);
  const { latencies, missing, doubled, steps } = held.audience;
  const report = {
    ...options,
    steps,
    missing,
    doubled,
    inexact,
    latencyMs: {
      p50: quantile(latencies, 0.5),
      p95: quantile(latencies, 0.95),
      p99: quantile(latencies, 0.99),
      most: quantile(latencies, 1),
    },
    healings,
    memoryMb: [memoryAtFirst, memoryMb()],
  };
  console.log(JSON.stringify(report, null, 2));
  await held.browsers?.close();
  await held.hall.close();
  const isWhole = missing === 0 && doubled === 0 && inexact === 0;
  process.exit(isWhole && healings.every(({ healedMs }) => healedMs <= HEALED_MS) ? 0 : 1);
};

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(2);
});
