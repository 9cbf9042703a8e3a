/** A class of the sample lesson over a simulated broker. */
import { hashOf, type LogEntry } from '#kernel';
import { Driver, type DriverOptions } from '../driver.ts';
import { Follower } from '../follower.ts';
import { codeOf } from '../room.ts';
import { keyBytes, keysOf } from '../sign.ts';
import { type ClassState, OPEN } from '../state.ts';
import type { SimBroker } from './sim-broker.ts';

const SECRETS = ['A', 'B', 'C'].map((letter) => `${letter.repeat(42)}A`);

export const OWNER = keysOf(SECRETS[0] as string);
export const OTHER = keysOf(SECRETS[1] as string);
export const REMOTE = keysOf(SECRETS[2] as string);
export const CODE = codeOf(keyBytes(OWNER.key));

const hashed = (state: Omit<ClassState, 'hash'>): ClassState => ({ ...state, hash: hashOf(state.run) });

export const START: ClassState = hashed({
  ...OPEN,
  run: {
    lesson: 'chatter',
    revision: 1,
    setup: { mode: 'clock', params: {}, rulesOff: [] },
    seed: 7,
    log: [],
  },
  cursor: { index: 0, time: 0 },
  playing: null,
  step: 'first',
  poll: null,
});

export const entry = (at: number, node: string): LogEntry => ({ at, act: { do: 'crash', node } });

/** The same class with another log, the cursor behind it. */
export const withLog = (state: ClassState, log: readonly LogEntry[]): ClassState =>
  hashed({ ...state, run: { ...state.run, log }, cursor: { index: log.length, time: log.at(-1)?.at ?? 0 } });

const nothing = (): void => {};

export const driverOn = (broker: SimBroker, options: Partial<DriverOptions> = {}): Driver =>
  new Driver({
    voice: { code: CODE, ...OWNER },
    owner: OWNER.key,
    member: 'driver00',
    epoch: 0,
    state: START,
    remoteKey: REMOTE.key,
    line: broker.line,
    changed: nothing,
    clicked: nothing,
    ...options,
  });

export const followerOn = (broker: SimBroker, member: string, key: string | null = OWNER.key): Follower =>
  new Follower({ code: CODE, key, member, line: broker.line, changed: nothing });

/** Both ends for so long, in virtual time. */
export const run = (broker: SimBroker, ms: number, ends: readonly (Driver | Follower)[]): void =>
  broker.runUntil(broker.now + ms, (now) => {
    for (const end of ends) end.tick(now);
  });

export const shown = ({ replica }: Follower): ClassState | null => replica.state;
