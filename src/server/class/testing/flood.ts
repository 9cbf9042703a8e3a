/** Members who drown the others, if they are let: with a good token each, and far more to say than a member may. */
import mqtt, { type MqttClient } from 'mqtt';
import { upTopic } from '#lab/class';
import { CODE } from '../../../lab/class/testing/sample-class.ts';
import type { Hall } from './hall.ts';

const MESSAGES = 500;

const ask = async (address: string): Promise<Record<string, string>> => (await fetch(address)).json();

const comeIn = async (hall: Hall, member: string): Promise<MqttClient> => {
  const { nonce = '', url = '' } = await ask(`${hall.origin}/class/broker`);
  const query = new URLSearchParams({ room: CODE, member, role: 'follower', nonce });
  const { username = '', password = '' } = await ask(`${hall.origin}/class/token?${query}`);
  const address = new URL(url, hall.origin.replace('http', 'ws')).href;
  const client = mqtt.connect(address, {
    clientId: member,
    username,
    password,
    protocolVersion: 4,
    reconnectPeriod: 0,
  });
  client.on('error', () => {});
  await new Promise((resolve) => client.once('connect', resolve));
  return client;
};

/** Milliseconds after which each of them was closed; waits for the last. */
export const flood = async (hall: Hall, flooders: number): Promise<readonly number[]> => {
  const names = Array.from({ length: flooders }, (_, place) => `flooder${String(place).padStart(3, '0')}`);
  const clients = await Promise.all(names.map((name) => comeIn(hall, name)));
  const since = performance.now();
  const closings = clients.map(
    (client) =>
      new Promise<number>((resolve) => client.once('close', () => resolve(performance.now() - since))),
  );
  for (const [place, client] of clients.entries())
    for (let sent = 0; sent < MESSAGES; sent++)
      client.publish(upTopic(CODE, names[place] ?? ''), 'x'.repeat(100));
  const closedAfter = await Promise.all(closings);
  for (const client of clients) client.end(true);
  return closedAfter;
};
