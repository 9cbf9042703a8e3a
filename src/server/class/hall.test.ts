/**
 * Goal: a hall follows live through the real server, also when everybody comes at once and the broker is started anew.
 * Method: one presenter and a hundred scripted members over real sockets. `npm run soak` is the long form.
 */
import { afterEach, expect, test } from 'vitest';
import type { Follower } from '#lab/class';
import { entry, withLog } from '../../lab/class/testing/sample-class.ts';
import { Hall, until, wait } from './testing/hall.ts';

let hall: Hall;
afterEach(() => hall.close());

const MEMBERS = 100;

const p95 = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0;

const allShow = (followers: readonly Follower[], hash: string): boolean =>
  followers.every(({ replica }) => replica.state?.hash === hash && !replica.behind);

test('CLASS-HALL: a hundred members have every step, and the same hash after a mass reconnect and a broker restart', async () => {
  hall = await new Hall().open();
  const driver = hall.driver();
  await until(() => driver.lineState === 'open');
  const latencies: number[] = [];
  let sentAt = 0;
  for (let place = 0; place < MEMBERS; place++) {
    let seen = 0;
    hall.follower(`member${String(place).padStart(4, '0')}`, (state) => {
      const steps = state?.run.log.length ?? 0;
      if (steps > seen && sentAt > 0) latencies.push(performance.now() - sentAt);
      seen = steps;
    });
  }
  await until(() => allShow(hall.followers, driver.state.hash), 60_000, 'the hall');
  for (let step = 1; step <= 10; step++) {
    sentAt = performance.now();
    driver.set(withLog(driver.state, [...driver.state.run.log, entry(step, `N${step}`)]));
    await until(() => allShow(hall.followers, driver.state.hash), 5_000, `step ${step}`);
    await wait(50);
  }
  sentAt = 0;
  await until(() => driver.roster.size === MEMBERS, 10_000, 'the count');
  await hall.restart();
  await until(
    () => driver.lineState === 'lost' && hall.followers.every(({ lineState }) => lineState === 'lost'),
  );
  driver.set(withLog(driver.state, [...driver.state.run.log, entry(11, 'meanwhile')]));
  await until(
    () => driver.lineState === 'open' && hall.followers.every(({ lineState }) => lineState === 'open'),
    150_000,
    'the return',
  );
  const healing = await until(() => allShow(hall.followers, driver.state.hash), 10_000, 'healing');
  expect(latencies).toHaveLength(MEMBERS * 10);
  console.info(
    `step latency p95 ${p95(latencies).toFixed(0)} ms, healed ${healing.toFixed(0)} ms after the last return`,
  );
  expect(p95(latencies)).toBeLessThan(5_000);
  expect(hall.followers[0]?.replica.state?.run.log).toHaveLength(11);
}, 240_000);
