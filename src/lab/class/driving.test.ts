/** Goal: at any moment one drives, and everybody knows who. Method: several drivers and followers over a broker in virtual time. */
import { expect, test } from 'vitest';
import { writeBeat } from './messages.ts';
import { topicsOf } from './room.ts';
import {
  CODE,
  driverOn,
  entry,
  followerOn,
  OTHER,
  OWNER,
  run,
  START,
  shown,
  withLog,
} from './testing/sample-class.ts';
import { SimBroker } from './testing/sim-broker.ts';

test('CLASS-GONE: the last will says that the driver has gone, and the next sign of life that it is back', () => {
  const broker = new SimBroker();
  const [driver, follower] = [driverOn(broker), followerOn(broker, 'follower1')];
  run(broker, 500, [driver, follower]);
  broker.drop('driver00');
  run(broker, 100, [driver, follower]);
  expect(follower.isDriverGone).toBe(true);
  run(broker, 3_000, [driver, follower]);
  expect(follower.isDriverGone).toBe(false);
  broker.drop('driver00', false);
  run(broker, 3_000, [follower]);
  broker.publish(topicsOf(CODE).log, writeBeat({ code: CODE, ...OWNER }, driver.at), false);
  run(broker, 3_000, [follower]);
  expect([follower.isDriverSilent, follower.isDriverGone]).toEqual([true, false]);
  run(broker, 8_000, [follower]);
  expect(follower.isDriverGone).toBe(true);
});

test('CLASS-EPOCH: a presenter that was loaded again begins an epoch, and what the class was told goes on', () => {
  const broker = new SimBroker();
  const [first, follower] = [driverOn(broker), followerOn(broker, 'follower1')];
  run(broker, 300, [first, follower]);
  first.ask({ step: 'first', prediction: 'p', options: ['a', 'b'] });
  run(broker, 1_500, [first, follower]);
  first.close();
  const again = driverOn(broker, { epoch: 1, member: 'driver01' });
  run(broker, 3_000, [again, follower]);
  expect([again.phase, again.epoch, again.state.poll?.prediction]).toEqual(['driving', 1, 'p']);
  expect(shown(follower)).toEqual(again.state);
});

test('CLASS-ONE: who comes second leaves the class to the first, until told to take it; then the first is told', () => {
  const broker = new SimBroker();
  const [first, follower] = [driverOn(broker), followerOn(broker, 'follower1')];
  first.set(withLog(START, [entry(1, 'N0')]));
  run(broker, 1_500, [first, follower]);
  const second = driverOn(broker, { epoch: 1, member: 'driver01' });
  const ends = [first, second, follower];
  run(broker, 4_000, ends);
  expect([first.phase, second.phase, second.isLent]).toEqual(['driving', 'yielded', false]);
  expect(second.state).toEqual(first.state);
  first.set(withLog(first.state, [entry(2, 'N1')]));
  run(broker, 1_500, ends);
  expect([second.state, shown(follower)]).toEqual([first.state, first.state]);
  second.takeBack();
  run(broker, 300, ends);
  expect([first.phase, second.phase]).toEqual(['yielded', 'driving']);
  expect(shown(follower)).toEqual(second.state);
  first.takeBack();
  run(broker, 300, ends);
  expect([first.phase, second.phase]).toEqual(['driving', 'yielded']);
});

test('CLASS-ONE: of two windows that open at once after the presenter left, one has the class', () => {
  const broker = new SimBroker();
  const first = driverOn(broker);
  run(broker, 1_500, [first]);
  first.close();
  const both = [1, 2].map((epoch) => driverOn(broker, { epoch, member: `driver0${epoch}` }));
  run(broker, 4_000, both);
  expect(both.map(({ phase }) => phase)).toEqual(['yielded', 'driving']);
});

test('CLASS-HANDOVER: a member who raised a hand may drive, until the presenter takes the class back', () => {
  const broker = new SimBroker();
  const [owner, member, watcher] = [
    driverOn(broker),
    followerOn(broker, 'follower1'),
    followerOn(broker, 'follower2'),
  ];
  run(broker, 300, [owner, member, watcher]);
  member.raiseHand(OTHER.key, null);
  run(broker, 100, [owner, member, watcher]);
  owner.handOver('follower1');
  run(broker, 1_500, [owner, member, watcher]);
  const grant = shown(member)?.offer ?? '';
  const guest = driverOn(broker, {
    voice: { code: CODE, ...OTHER, grant },
    epoch: 1,
    member: 'follower1',
    state: withLog(START, [entry(5, 'guest')]),
  });
  run(broker, 1_500, [owner, guest, watcher]);
  expect([owner.phase, owner.isLent]).toEqual(['yielded', true]);
  expect(shown(watcher)?.run.log).toEqual([entry(5, 'guest')]);
  owner.takeBack();
  owner.set(withLog(owner.state, [entry(9, 'owner')]));
  run(broker, 1_500, [owner, guest, watcher]);
  expect(guest.phase).toBe('yielded');
  expect(shown(watcher)?.run.log).toEqual([entry(9, 'owner')]);
});

test('CLASS-HANDOVER: a presenter who is loaded again while a member drives takes nothing, and all of it when told to', () => {
  const broker = new SimBroker();
  const [owner, member] = [driverOn(broker), followerOn(broker, 'follower1')];
  run(broker, 300, [owner, member]);
  member.raiseHand(OTHER.key, null);
  run(broker, 100, [owner, member]);
  owner.handOver('follower1');
  run(broker, 1_500, [owner, member]);
  const voice = { code: CODE, ...OTHER, grant: shown(member)?.offer ?? '' };
  const guest = driverOn(broker, { voice, epoch: 1, member: 'follower1' });
  run(broker, 1_500, [owner, guest]);
  owner.close();
  const again = driverOn(broker, { epoch: 1, member: 'driver01' });
  run(broker, 4_000, [again, guest]);
  expect([guest.phase, again.phase, again.isLent]).toEqual(['driving', 'yielded', true]);
  again.takeBack();
  const late = driverOn(broker, { voice, epoch: 900, member: 'follower1' });
  run(broker, 1_500, [again, guest, late]);
  expect([guest.phase, late.phase, again.phase]).toEqual(['yielded', 'yielded', 'driving']);
});

test('a class that is over holds nobody back', () => {
  const broker = new SimBroker();
  const [driver, follower] = [driverOn(broker), followerOn(broker, 'follower1')];
  run(broker, 300, [driver, follower]);
  driver.set({ ...driver.state, paused: true, free: false, dark: true, pace: [2, 2], snap: 3 });
  driver.ask({ step: 'first', prediction: 'p', options: ['a', 'b'] });
  run(broker, 300, [driver, follower]);
  expect(shown(follower)).toMatchObject({ paused: true, free: false, dark: true });
  driver.end();
  run(broker, 300, [driver, follower]);
  const released = { paused: false, free: true, dark: false, pace: null, poll: null, snap: 3, ended: true };
  expect(shown(follower)).toMatchObject(released);
  expect([follower.isDriverSilent, follower.isDriverGone]).toEqual([false, false]);
});
