/**
 * Goal: nobody comes in with a token that is not theirs, says what is not theirs to say, or drowns the others.
 * Method: ten thousand bad tokens; real clients that say what their role may not; flooders beside watchers.
 */
import { SignJWT } from 'jose';
import mqtt, { type MqttClient } from 'mqtt';
import { afterEach, describe, expect, test } from 'vitest';
import {
  codeOf,
  keyBytes,
  newKeys,
  proofTopic,
  ROLES,
  type Role,
  seal,
  topicsOf,
  upFilter,
  upTopic,
} from '#lab/class';
import { CODE, entry, OWNER, START, withLog } from '../../lab/class/testing/sample-class.ts';
import { createBroker } from './broker.ts';
import { readClassSettings } from './service.ts';
import { Audience } from './testing/audience.ts';
import { flood } from './testing/flood.ts';
import { Hall, until, wait } from './testing/hall.ts';
import { createTokens, type Tokens } from './tokens.ts';

const SECRET = new Uint8Array(32).fill(7);
const MEMBER = 'member0001';

const queryFor = async (tokens: Tokens, role: Role, changes: Record<string, string> = {}, keys = OWNER) => {
  const nonce = await tokens.nonce();
  const proof = seal(proofTopic(CODE), nonce, keys.secret);
  return new URLSearchParams({ room: CODE, member: MEMBER, role, nonce, key: keys.key, proof, ...changes });
};

const tokenFor = async (tokens: Tokens, role: Role = 'follower'): Promise<string> =>
  (await tokens.issue(await queryFor(tokens, role)))?.token ?? '';

describe('CLASS-TOKEN: a token opens one connection of one member, for a minute', () => {
  test('ten thousand forged, expired, replayed and wrong tokens: none is accepted', async () => {
    let now = Date.now();
    const tokens = createTokens(SECRET, () => now);
    const stranger = createTokens(new Uint8Array(32).fill(8), () => now);
    const good = await tokenFor(tokens);
    expect(await tokens.accept(good, MEMBER)).toEqual({ room: CODE, member: MEMBER, role: 'follower' });
    const expired = await tokenFor(tokens);
    const unsigned = `${btoa('{"alg":"none"}').replace(/=/g, '')}.${good.split('.')[1]}.`;
    const forever = await new SignJWT({ sub: MEMBER, room: CODE, role: 'driver' })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer('netsplit')
      .setAudience('netsplit-room')
      .sign(SECRET);
    now += 61_000;
    const [header, , signature] = good.split('.');
    const promoted = [
      header,
      btoa(JSON.stringify({ sub: MEMBER, room: CODE, role: 'driver' })),
      signature,
    ].join('.');
    const strangers = await tokenFor(stranger);
    const nonce = await tokens.nonce();
    const kinds = [good, expired, unsigned, forever, promoted, strangers, nonce, '', 'x'.repeat(5_000)];
    let accepted = 0;
    for (let place = 0; place < 10_000; place++) {
      const kind = kinds[place % kinds.length] as string;
      if (await tokens.accept(kind, MEMBER)) accepted++;
    }
    const another = await tokenFor(tokens);
    if (await tokens.accept(another, 'member0002')) accepted++;
    expect(accepted).toBe(0);
  });

  test('only who holds the key of the room gets a token to drive', async () => {
    const tokens = createTokens(SECRET);
    const other = newKeys();
    expect(await tokens.issue(await queryFor(tokens, 'driver'))).not.toBeNull();
    expect(await tokens.issue(await queryFor(tokens, 'driver', {}, other))).toBeNull();
    expect(await tokens.issue(await queryFor(tokens, 'driver', { proof: '' }))).toBeNull();
    expect(
      await tokens.issue(await queryFor(tokens, 'driver', { room: codeOf(keyBytes(other.key)) })),
    ).toBeNull();
    expect(await tokens.issue(await queryFor(tokens, 'follower', { nonce: 'x' }))).toBeNull();
    expect(await tokens.issue(await queryFor(tokens, 'follower', { member: '../../x' }))).toBeNull();
    expect(await tokens.issue(await queryFor(tokens, 'admin' as Role))).toBeNull();
  });
});

let hall: Hall;
let clients: MqttClient[] = [];
afterEach(async () => {
  for (const client of clients) client.end(true);
  clients = [];
  await hall?.close();
});

const connectAs = async (
  tokens: Tokens,
  role: Role,
  member = MEMBER,
  password?: string,
): Promise<MqttClient> => {
  const query = await queryFor(tokens, role, { member });
  const given = password ?? (await tokens.issue(query))?.token ?? '';
  const client = mqtt.connect(`${hall.origin.replace('http', 'ws')}/class/mqtt`, {
    clientId: member,
    username: role,
    password: given,
    protocolVersion: 4,
    reconnectPeriod: 0,
  });
  client.on('error', () => {});
  clients.push(client);
  return client;
};

const opens = (client: MqttClient): Promise<boolean> =>
  new Promise((resolve) => {
    client.once('connect', () => resolve(true));
    client.once('close', () => resolve(false));
  });

/** Does it, and says whether the connection outlived it. */
const outlives = async (client: MqttClient, deed: () => void): Promise<boolean> => {
  const closed = new Promise<boolean>((resolve) => client.once('close', () => resolve(false)));
  deed();
  return Promise.race([closed, wait(250).then(() => true)]);
};

test('CLASS-GATE: the broker keeps the matrix of roles and topics, and closes who oversteps', async () => {
  const tokens = createTokens(SECRET);
  hall = await new Hall({ tokens }).open();
  const topics = { ...topicsOf(CODE), own: upTopic(CODE, MEMBER), other: upTopic(CODE, 'member0002') };
  const rows: string[] = [];
  for (const role of ROLES) {
    const said: string[] = [];
    for (const [name, topic] of Object.entries(topics)) {
      const client = await connectAs(tokens, role);
      expect(await opens(client)).toBe(true);
      if (await outlives(client, () => client.publish(topic, 'x', { qos: 1 }))) said.push(name);
      client.end(true);
    }
    rows.push(`${role}: ${said.join(' ')}`);
  }
  expect(rows).toEqual(['driver: state log will', 'follower: own', 'remote: remote own']);
  for (const filter of ['#', 'netsplit/#', upFilter(CODE), '$SYS/#', topicsOf('00000000').state]) {
    const client = await connectAs(tokens, 'follower');
    await opens(client);
    const granted = await new Promise<boolean>((resolve) => {
      client.subscribe(filter, (error, given) => resolve(!error && (given?.[0]?.qos ?? 128) < 128));
      client.once('close', () => resolve(false));
    });
    expect([filter, granted]).toEqual([filter, false]);
    client.end(true);
  }
  expect(await opens(await connectAs(tokens, 'follower', MEMBER, 'forged'))).toBe(false);
}, 60_000);

test('CLASS-FLOOD: ten flooders are closed, and nobody of thirty behind one address is', async () => {
  hall = await new Hall().open();
  const driver = hall.driver();
  await until(() => driver.lineState === 'open');
  const audience = new Audience(hall, driver, 30, 'watcher');
  await until(() => audience.isTogether, 60_000, 'the hall');
  const flooding = flood(hall, 10);
  await audience.step(() => driver.set(withLog(START, [entry(1, 'N1')])));
  expect(await flooding).toHaveLength(10);
  expect(audience.isConnected).toBe(true);
  expect(audience.missing).toBe(0);
}, 120_000);

test('a hall that loses the line at once, while some read nothing, neither waits nor brings the broker down', async () => {
  const broker = await createBroker(createTokens(SECRET));
  const say = (topic: string, done: () => void): void =>
    broker.publish({ cmd: 'publish', topic, payload: 'x', qos: 0, retain: false, dup: false }, done);
  const { log } = topicsOf(CODE);
  const unread: (() => void)[] = [];
  await new Promise<void>((resolve) => broker.subscribe(log, (_, read) => unread.push(read), resolve));
  let [held, told] = [0, 0];
  for (let place = 0; place < 200; place++) say(log, () => held++);
  for (let place = 0; place < 20_000; place++) say(upTopic(CODE, MEMBER), () => told++);
  await until(() => told === 20_000 && unread.length === 200);
  for (const read of unread) read();
  await until(() => held === 200);
  await new Promise<void>((resolve) => broker.close(resolve));
});

test('settings that are none are refused with a sentence', () => {
  expect(readClassSettings({})).toEqual({ passwords: {} });
  expect(
    readClassSettings({
      NETSPLIT_BROKER: 'mqtt://localhost',
      NETSPLIT_BROKER_PASSWORDS: 'driver=a=b,follower=c',
    }),
  ).toEqual({
    broker: 'mqtt://localhost',
    passwords: { driver: 'a=b', follower: 'c' },
  });
  const secret = Buffer.alloc(32, 7);
  expect(readClassSettings({ NETSPLIT_BROKER_SECRET: secret.toString('base64url') }).secret).toEqual(secret);
  expect(() => readClassSettings({ NETSPLIT_BROKER_SECRET: 'short' })).toThrow('32 bytes');
  expect(() => readClassSettings({ NETSPLIT_BROKER: 'http://x' })).toThrow('wss://');
});
