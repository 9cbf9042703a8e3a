/**
 * The long form of the class tests: `npm run soak -- --members 100 --minutes 3 --restarts 1`. Scripted members on one
 * machine with their server; prints latencies, healing times and memory, and ends with 1 when anything was lost or differs.
 */
import { parseArgs } from 'node:util';
import type { Driver } from '#lab/class';
import { entry, withLog } from '../../../lab/class/testing/sample-class.ts';
import { Hall, until, wait } from './hall.ts';

const { values } = parseArgs({
  options: {
    members: { type: 'string', default: '100' },
    minutes: { type: 'string', default: '3' },
    restarts: { type: 'string', default: '1' },
  },
});
const [members, minutes, restarts] = [values.members, values.minutes, values.restarts].map(Number) as [
  number,
  number,
  number,
];

const MINUTE_MS = 60_000;
const STEP_MS = 1_000;
/** A run that grows for an hour is not what a class looks like: it begins anew now and then. */
const LOG_MAX = 200;

const quantile = (list: readonly number[], share: number): number =>
  [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))] ?? 0;

const decide = (driver: Driver, step: number): void => {
  const { log } = driver.state.run;
  const kept = log.length >= LOG_MAX ? [] : log;
  driver.set(withLog(driver.state, [...kept, entry((kept.at(-1)?.at ?? 0) + 1, `N${step}`)]));
};

const hall = await new Hall().open();
const driver = hall.driver();
await until(() => driver.lineState === 'open', MINUTE_MS, 'the line');
const latencies: number[] = [];
const healings: number[] = [];
let [sentAt, step] = [0, 0];
const seen = new Map<string, string>();
for (let place = 0; place < members; place++) {
  const name = `member${String(place).padStart(6, '0')}`;
  hall.follower(name, (state) => {
    if (!state || seen.get(name) === state.hash) return;
    seen.set(name, state.hash);
    if (sentAt > 0 && state.hash === driver.state.hash) latencies.push(performance.now() - sentAt);
  });
}
const allShow = (): boolean =>
  hall.followers.every(({ replica }) => replica.state?.hash === driver.state.hash && !replica.behind);
await until(allShow, MINUTE_MS, 'the hall');
const end = performance.now() + minutes * MINUTE_MS;
const pause = (minutes * MINUTE_MS) / (restarts + 1);
let nextRestart = performance.now() + pause;
while (performance.now() < end) {
  const began = performance.now();
  if (began >= nextRestart) {
    nextRestart += pause;
    sentAt = 0;
    await hall.restart();
    const isBack = (): boolean =>
      driver.lineState === 'open' && hall.followers.every(({ lineState }) => lineState === 'open');
    await until(() => driver.lineState !== 'open', MINUTE_MS, 'the loss');
    await until(isBack, 2 * MINUTE_MS, 'the return');
    healings.push(await until(allShow, MINUTE_MS, 'healing'));
  }
  step++;
  sentAt = performance.now();
  decide(driver, step);
  await until(allShow, MINUTE_MS, `step ${step}`);
  await wait(Math.max(0, STEP_MS - (performance.now() - began)));
}
console.log(
  JSON.stringify({
    members,
    minutes,
    steps: step,
    deliveries: latencies.length,
    missing: step * members - latencies.length,
    latencyMs: {
      p50: quantile(latencies, 0.5),
      p95: quantile(latencies, 0.95),
      most: quantile(latencies, 1),
    },
    healedMs: healings,
    memoryMb: Math.round(process.memoryUsage().rss / 1e6),
  }),
);
await hall.close();
process.exit(latencies.length === step * members && healings.every((ms) => ms <= 2_000) ? 0 : 1);
