/**
 * Goal: a RabbitMQ checks our tokens by itself and carries a class, also over the death of a node. Method: a real cluster with
 * the files of docs/class, behind a balancer; one node is killed. Where Debian's packages cannot be had the test says so.
 */
import { connect, createServer, type Server, type Socket } from 'node:net';
import mqtt from 'mqtt';
import { afterEach, expect, test } from 'vitest';
import { topicsOf, upTopic } from '#lab/class';
import { CODE, entry, START, withLog } from '../../lab/class/testing/sample-class.ts';
import { Hall, until } from './testing/hall.ts';
import { findRabbit, type Node, RabbitCluster } from './testing/rabbitmq.ts';
import { createTokens, type Tokens } from './tokens.ts';

const SECRET = Buffer.alloc(32, 7);
const MEMBER = 'member0099';

/** Gives each connection to the next node in turn that answers. */
class Balancer {
  private readonly server: Server;
  private turn = 0;

  constructor(ports: readonly number[]) {
    this.server = createServer((client) => this.carry(client, ports, ports.length));
  }

  open(): Promise<string> {
    return new Promise((resolve) =>
      this.server.listen(0, '127.0.0.1', () => {
        const { port } = this.server.address() as { port: number };
        resolve(`ws://127.0.0.1:${port}/ws`);
      }),
    );
  }

  close(): void {
    this.server.close();
  }

  private carry(client: Socket, ports: readonly number[], tries: number): void {
    const node = connect(ports[this.turn++ % ports.length] ?? 0, '127.0.0.1');
    client.on('error', () => node.destroy()).on('close', () => node.destroy());
    let isThere = false;
    node.on('connect', () => {
      isThere = true;
      client.pipe(node).pipe(client);
      node.on('close', () => client.destroy());
    });
    node.on('error', () => {
      if (isThere || tries === 1) client.destroy();
      else this.carry(client, ports, tries - 1);
    });
  }
}

let cluster: RabbitCluster | null = null;
let balancer: Balancer | null = null;
let hall: Hall | null = null;
afterEach(async () => {
  await hall?.close();
  balancer?.close();
  await cluster?.stop();
});

/** Comes in with this token and says something there: `said` or `closed`. */
const says = (address: string, password: string, topic: string): Promise<string> =>
  new Promise((resolve) => {
    const client = mqtt.connect(address, {
      clientId: MEMBER,
      username: 'follower',
      password,
      protocolVersion: 4,
      reconnectPeriod: 0,
    });
    client.on('error', () => {});
    client.on('close', () => resolve('closed'));
    client.publish(topic, 'x', { qos: 1 }, (error) => {
      if (!error) resolve('said');
      client.end(true);
    });
  });

/** RabbitMQ by itself lets in whom our token names, and nobody beyond it. */
const triesTokens = async (address: string): Promise<void> => {
  const issue = async (tokens: Tokens): Promise<string> => {
    const asked = { room: CODE, member: MEMBER, role: 'follower', nonce: await tokens.nonce() };
    return (await tokens.issue(new URLSearchParams(asked)))?.token ?? '';
  };
  const own = upTopic(CODE, MEMBER);
  const good = await issue(createTokens(SECRET));
  const forged = await issue(createTokens(Buffer.alloc(32, 8)));
  const expired = await issue(createTokens(SECRET, () => Date.now() - 120_000));
  expect(await says(address, good, own)).toBe('said');
  expect(await says(address, forged, own)).toBe('closed');
  expect(await says(address, expired, own)).toBe('closed');
  expect(await says(address, good, upTopic(CODE, 'member0001'))).toBe('closed');
  expect(await says(address, good, topicsOf(CODE).log)).toBe('closed');
};

test('CLASS-BROKER: a RabbitMQ cluster checks tokens and carries a class over the death of a node', async () => {
  const root = findRabbit();
  if (root === null) {
    console.info('Debian’s RabbitMQ could not be fetched here: the class was not tried with it.');
    return;
  }
  cluster = new RabbitCluster(root);
  // Two carry the class. The third is for the vote: names of clients are kept by a majority of nodes (3.10, Raft).
  await cluster.start(['one', 'two', 'witness'], SECRET.toString('base64url'));
  balancer = new Balancer(cluster.nodes.slice(0, 2).map(({ port }) => port));
  const address = await balancer.open();
  await triesTokens(address);
  hall = await new Hall({ broker: address, secret: SECRET }).open();
  const driver = hall.driver();
  for (let place = 0; place < 10; place++) hall.follower(`member${String(place).padStart(4, '0')}`);
  const { followers } = hall;
  const allShow = (): boolean => followers.every(({ replica }) => replica.state?.hash === driver.state.hash);
  await until(() => driver.lineState === 'open' && allShow(), 60_000, 'the hall');
  await until(() => driver.roster.size === 10, 30_000, 'the count');
  driver.set(withLog(START, [entry(1, 'N1')]));
  await until(allShow, 30_000, 'the step');
  await cluster.kill(cluster.nodes[0] as Node);
  await until(() => followers.some(({ lineState }) => lineState !== 'open'), 30_000, 'the loss');
  driver.set(withLog(driver.state, [...driver.state.run.log, entry(2, 'N2')]));
  const isBack = (): boolean => [driver, ...followers].every(({ lineState }) => lineState === 'open');
  await until(() => isBack() && allShow(), 60_000, 'healing');
  expect(followers.map(({ replica }) => replica.state?.run.log.length)).toEqual(followers.map(() => 2));
}, 300_000);
