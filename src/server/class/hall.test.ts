/**
 * Goal: a hall follows live through the real server, also when everybody comes at once and the broker is started anew.
 * Method: one presenter and a hundred scripted members over real sockets; no step may be lost or doubled. How fast it is, is
 * measured by `npm run bench -- --only class` and `npm run soak`.
 */
import { afterEach, expect, test } from 'vitest';
import { entry, withLog } from '../../lab/class/testing/sample-class.ts';
import { Audience } from './testing/audience.ts';
import { Hall, until, wait } from './testing/hall.ts';

let hall: Hall;
afterEach(() => hall.close());

const MEMBERS = 100;

test('CLASS-HALL: a hundred members have every step, and the same hash after a mass reconnect and a broker restart', async () => {
  hall = await new Hall().open();
  const driver = hall.driver();
  await until(() => driver.lineState === 'open');
  const audience = new Audience(hall, driver, MEMBERS);
  await until(() => audience.isTogether, 60_000, 'the hall');
  const decide = (): void => {
    const { log } = driver.state.run;
    driver.set(withLog(driver.state, [...log, entry(log.length + 1, `N${log.length + 1}`)]));
  };
  for (let step = 1; step <= 10; step++) {
    await audience.step(decide);
    await wait(50);
  }
  await until(() => driver.roster.size === MEMBERS, 60_000, 'the count');
  await audience.heal(() => hall.dropAll(), decide);
  await audience.heal(() => hall.restart(), decide);
  expect([audience.missing, audience.doubled, audience.differing]).toEqual([0, 0, 0]);
  expect(hall.followers.map(({ replica }) => replica.state?.run.log.length)).toEqual(
    hall.followers.map(() => 12),
  );
}, 240_000);
