/**
 * Goal: whatever the broker does, everybody ends with the same class, nothing lost, nothing twice; and nobody but the
 * driver moves it. Method: both ends over a broker in virtual time that loses, doubles, reorders and forgets.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Driver } from './driver.ts';
import type { Follower } from './follower.ts';
import { hearDriver, writeAppend, writeClick, writeState, writeUp } from './messages.ts';
import { codeOf, mayPublish, maySubscribe, ROLES, readCode, topicsOf, upFilter, upTopic } from './room.ts';
import { keyBytes, newKeys, seal } from './sign.ts';
import { applyChange, changeBetween } from './state.ts';
import {
  CODE,
  driverOn,
  entry,
  followerOn,
  OTHER,
  OWNER,
  REMOTE,
  run,
  START,
  shown,
  withLog,
} from './testing/sample-class.ts';
import { SimBroker } from './testing/sim-broker.ts';

const TOPICS = topicsOf(CODE);

const draws = (values: readonly number[]) => {
  let place = 0;
  return () => values[place++ % values.length] ?? 99;
};

/** What the driver does, one after the other: decide, go back and decide otherwise, or let the broker fail. */
const deed = fc.oneof(
  { weight: 6, arbitrary: fc.constant('decide') },
  { weight: 2, arbitrary: fc.constant('fork') },
  { weight: 1, arbitrary: fc.constant('restart') },
  { weight: 1, arbitrary: fc.constant('drop') },
);

const DEEDS: Record<string, (broker: SimBroker, driver: Driver, place: number) => void> = {
  decide: (_, driver, place) => {
    const { log } = driver.state.run;
    driver.set(withLog(driver.state, [...log, entry((log.at(-1)?.at ?? 0) + 1, `N${place}`)]));
  },
  fork: (_, driver, place) => {
    const { log } = driver.state.run;
    const kept = log.slice(0, Math.floor(log.length / 2));
    driver.set(withLog(driver.state, [...kept, entry((kept.at(-1)?.at ?? 0) + 2, `F${place}`)]));
  },
  restart: (broker) => broker.restart(),
  drop: (broker) => broker.drop('follower1'),
};

describe('CLASS-HEALS: loss, doubling, reordering, a broker that forgets', () => {
  test('every end has the same class two seconds after the last fault', () => {
    fc.assert(
      fc.property(
        fc.array(deed, { minLength: 1, maxLength: 25 }),
        fc.array(fc.nat(99), { minLength: 20, maxLength: 60 }),
        (deeds, chance) => {
          const broker = new SimBroker(draws(chance));
          const driver = driverOn(broker);
          const followers = [followerOn(broker, 'follower1'), followerOn(broker, 'follower2', null)];
          const ends = [driver, ...followers];
          broker.faults = { lost: 25, doubled: 20, late: 20 };
          for (const [place, one] of deeds.entries()) {
            DEEDS[one]?.(broker, driver, place);
            run(broker, 60, ends);
          }
          run(broker, 500, ends);
          broker.faults = { lost: 0, doubled: 0, late: 0 };
          run(broker, 2_900, ends);
          for (const follower of followers) {
            expect(shown(follower)).toEqual(driver.state);
            expect(follower.replica.behind).toBe(false);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test('CLASS-LATE: who comes late reads the retained class and goes on from there', () => {
    const broker = new SimBroker();
    const driver = driverOn(broker);
    run(broker, 200, [driver]);
    driver.set(withLog(START, [entry(1, 'N0')]));
    run(broker, 2_000, [driver]);
    const late = followerOn(broker, 'latecomer');
    run(broker, 100, [driver, late]);
    expect(shown(late)).toEqual(driver.state);
    driver.set(withLog(driver.state, [...driver.state.run.log, entry(2, 'N1')]));
    run(broker, 100, [driver, late]);
    expect(shown(late)?.run.log).toHaveLength(2);
  });
});

describe('CLASS-SIGNED: only the driver moves the class', () => {
  const text = writeAppend({ code: CODE, ...OWNER }, { epoch: 0, seq: 1 }, { dark: true });
  const state = writeState({ code: CODE, ...OWNER }, { epoch: 0, seq: 1 }, OWNER.key, START);

  test('what the driver signed is read as it was written', () => {
    expect(hearDriver(CODE, TOPICS.log, text, OWNER.key)).toMatchObject({
      kind: 'append',
      change: { dark: true },
    });
    expect(hearDriver(CODE, TOPICS.state, state, null)).toMatchObject({ kind: 'state', state: START });
  });

  test('another key, another room, another topic, a changed text: as if it had never come', () => {
    const stranger = newKeys();
    const strangersRoom = codeOf(keyBytes(stranger.key));
    const forged = writeState({ code: CODE, ...stranger }, { epoch: 9, seq: 1 }, OWNER.key, START);
    expect(hearDriver(CODE, TOPICS.state, forged, OWNER.key)).toBeNull();
    expect(hearDriver(CODE, TOPICS.state, forged, null)).toBeNull();
    expect(
      hearDriver(
        CODE,
        TOPICS.state,
        writeState({ code: CODE, ...stranger }, { epoch: 9, seq: 1 }, stranger.key, START),
        null,
      ),
    ).toBeNull();
    expect(hearDriver(strangersRoom, topicsOf(strangersRoom).log, text, OWNER.key)).toBeNull();
    expect(hearDriver(CODE, TOPICS.state, text, OWNER.key)).toBeNull();
    expect(hearDriver(CODE, TOPICS.log, text.replace('"dark":true', '"dark":false'), OWNER.key)).toBeNull();
    expect(hearDriver(CODE, TOPICS.log, text, null)).toBeNull();
  });

  test('whatever arrives, nothing throws, nothing is believed, no prototype changes', () => {
    fc.assert(
      fc.property(fc.string(), fc.anything(), fc.nat(), (junk, thing, at) => {
        const sealed = seal(TOPICS.log, JSON.stringify(thing) ?? '', OTHER.secret);
        for (const one of [junk, sealed, text.slice(0, at % text.length), `${text}${junk}x`])
          expect(hearDriver(CODE, TOPICS.log, one, OWNER.key)).toBeNull();
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('CLASS-SIZE: what is too large is not even read', () => {
    const change = { add: Array.from({ length: 5_000 }, (_, at) => entry(at, `N${at}`)), keep: 0 };
    const large = writeAppend({ code: CODE, ...OWNER }, { epoch: 0, seq: 1 }, change);
    expect(hearDriver(CODE, TOPICS.log, large, OWNER.key)).toBeNull();
    const broker = new SimBroker();
    const [driver, follower] = [driverOn(broker), followerOn(broker, 'follower1')];
    run(broker, 300, [driver, follower]);
    driver.set(withLog(START, change.add));
    run(broker, 2_000, [driver, follower]);
    expect(shown(follower)?.run.log).toHaveLength(5_000);
  });
});

test('CLASS-CLICK: a click of the remote control counts once, and only when the remote made it', () => {
  const broker = new SimBroker();
  const clicks: string[] = [];
  const driver = driverOn(broker, { clicked: (click) => clicks.push(click) });
  run(broker, 200, [driver]);
  const next = writeClick(CODE, { number: 1, click: 'next' }, REMOTE.secret);
  for (const one of [next, next, writeClick(CODE, { number: 2, click: 'back' }, OTHER.secret)])
    broker.publish(TOPICS.remote, one, false);
  run(broker, 200, [driver]);
  expect(clicks).toEqual(['next']);
});

describe('CLASS-POLL: private vote, pause, tally, discuss, vote again, run', () => {
  const setUp = () => {
    const broker = new SimBroker();
    const driver = driverOn(broker);
    const members = Array.from({ length: 5 }, (_, place) => followerOn(broker, `follower${place}`));
    const ends = [driver, ...members];
    run(broker, 300, ends);
    driver.ask({ step: 'first', prediction: 'p', options: ['a', 'b'] });
    run(broker, 300, ends);
    return { broker, driver, members, go: (ms: number) => run(broker, ms, ends) };
  };

  test('sums are shown after the vote, before and after side by side; each member counts once a round', () => {
    const { driver, members, go } = setUp();
    for (const [place, member] of members.entries()) {
      member.choose('b');
      member.choose(place < 4 ? 'a' : 'b');
    }
    go(1_500);
    expect(shown(members[0] as Follower)?.poll).toMatchObject({ voted: 5, first: null });
    driver.nextPhase();
    go(200);
    members[0]?.choose('b');
    driver.nextPhase();
    go(200);
    expect(shown(members[1] as Follower)?.poll).toMatchObject({
      phase: 'shown',
      first: [4, 1],
      second: null,
    });
    driver.nextPhase();
    driver.nextPhase();
    go(200);
    for (const member of members.slice(0, 3)) member.choose('b');
    go(1_500);
    driver.nextPhase();
    go(200);
    expect(shown(members[1] as Follower)?.poll).toMatchObject({
      phase: 'compared',
      first: [4, 1],
      second: [0, 3],
    });
    driver.nextPhase();
    expect(driver.state.poll?.phase).toBe('run');
  });

  test('CLASS-TALLY: sums go down once a second at most, however many vote', () => {
    const { broker, driver, members, go } = setUp();
    go(1_000);
    const before = driver.at.seq;
    for (let round = 0; round < 20; round++) {
      for (const member of members) member.choose(round % 2 === 0 ? 'a' : 'b');
      go(100);
    }
    expect(driver.at.seq - before).toBeLessThanOrEqual(3);
    expect(broker.sent).toBeGreaterThan(100);
  });

  test('a vote for another question, another round or no option of it does not count', () => {
    const { broker, driver, go } = setUp();
    for (const vote of [
      { poll: 9, round: 1, option: 'a' },
      { poll: 1, round: 2, option: 'a' },
      { poll: 1, round: 1, option: '__proto__' },
    ] as const)
      broker.publish(upTopic(CODE, 'stranger'), writeUp({ kind: 'vote', ...vote }), false);
    go(1_500);
    expect(driver.state.poll?.voted).toBe(0);
  });
});

test('CLASS-CHANGE: what is sent is what changed, and makes the one of the other', () => {
  const log = [entry(1, 'a'), entry(2, 'b'), entry(3, 'c')];
  const before = withLog(START, log);
  const after = { ...withLog(before, [...log.slice(0, 2), entry(9, 'd')]), playing: 0.5 };
  const change = changeBetween(before, after);
  expect(change).toMatchObject({ keep: 2, add: [entry(9, 'd')], playing: 0.5 });
  expect(change).not.toHaveProperty('setup');
  expect(applyChange(before, change ?? {})).toEqual(after);
  expect(changeBetween(after, { ...after })).toBeNull();
});

describe('CLASS-CODE: eight characters that nobody mistakes', () => {
  test('a code survives being read out, and junk is none', () => {
    expect(readCode(` ${CODE.slice(0, 4).toLowerCase()}-${CODE.slice(4)} `)).toBe(CODE);
    expect(readCode('OIL00000')).toBe('01100000');
    for (const junk of ['', 'ABC', 'U2345678', 'ABCDEFGHJ', '<script>', 'x'.repeat(1_000_000)])
      expect(readCode(junk)).toBeNull();
  });
});

test('CLASS-ROLES: the whole matrix of roles and topics', () => {
  const own = upTopic(CODE, 'follower1');
  const topics = { ...TOPICS, own, others: upTopic(CODE, 'follower2'), elsewhere: topicsOf('00000000').log };
  const matrix = ROLES.map((role) => {
    const pass = { room: CODE, member: 'follower1', role };
    const says = Object.entries(topics).filter(([, topic]) => mayPublish(pass, topic));
    const hears = Object.entries({
      ...topics,
      all: '#',
      every: 'netsplit/+/state',
      members: upFilter(CODE),
    }).filter(([, topic]) => maySubscribe(pass, topic));
    return [role, says.map(([name]) => name).join(' '), hears.map(([name]) => name).join(' ')];
  });
  expect(matrix).toEqual([
    ['driver', 'state log will', 'state log will remote members'],
    ['follower', 'own', 'state log will'],
    ['remote', 'remote own', 'state log will'],
  ]);
});
