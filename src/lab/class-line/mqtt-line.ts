/** The line over a broker: MQTT 3.1.1 over a web socket. The client is fetched when a class is opened. */
import type { MqttClient } from 'mqtt';
import type { LineEvents, LineWanted, OpenLine } from '../class/index.ts';
import { type Access, type AccessResult, askAccess } from './access.ts';

const CONNECT_MS = 15_000;
const KEEPALIVE_S = 20;
const AGAIN_MS = { first: 300, most: 8_000 } as const;

/** Milliseconds until the next attempt: later each time, never the whole hall at once. @param chance from 0 to 1. */
export const againAfter = (failures: number, chance: number): number =>
  Math.min(AGAIN_MS.most, AGAIN_MS.first * 2 ** failures) * (0.5 + chance / 2);

const connect = async ({ url, username, password }: Access, wanted: LineWanted): Promise<MqttClient> => {
  const { default: mqtt } = await import('mqtt');
  const will = wanted.will?.();
  return mqtt.connect(url, {
    protocolVersion: 4,
    clientId: wanted.member,
    username,
    password,
    clean: true,
    keepalive: KEEPALIVE_S,
    connectTimeout: CONNECT_MS,
    // Every connection needs a token of its own, so we come again by ourselves.
    reconnectPeriod: 0,
    // Its own timers would be a worker made of text, which the policy of our pages forbids.
    timerVariant: 'native',
    ...(will && {
      will: { topic: will.topic, payload: will.text as unknown as Buffer, qos: 1, retain: false },
    }),
  });
};

/** One end of a class over a broker: it comes again by itself, each time later, never at the same time as the whole hall. */
class BrokerLine {
  private readonly origin: string;
  private readonly wanted: LineWanted;
  private readonly events: LineEvents;
  private client: MqttClient | null = null;
  private closed = false;
  private failures = 0;
  private qos: 0 | 1 = 1;

  constructor(origin: string, wanted: LineWanted, events: LineEvents) {
    this.origin = origin;
    this.wanted = wanted;
    this.events = events;
    void this.begin();
  }

  send(topic: string, text: string, retain = false): void {
    if (this.client?.connected) this.client.publish(topic, text, { qos: 1, retain });
  }

  /** A broker sends retained texts again to who subscribes again (MQTT 3.1.1, 3.8.4). */
  reread(topic: string): void {
    if (this.client?.connected) this.client.subscribe(topic, { qos: this.qos });
  }

  close(): void {
    this.closed = true;
    this.client?.end();
  }

  private async begin(): Promise<void> {
    const access: AccessResult = await askAccess(this.origin, this.wanted);
    if (this.closed) return;
    if (access === 'none' || access === 'refused') this.events.changed('refused');
    else if (access === 'unreachable') this.again();
    else this.use(await connect(access, this.wanted));
  }

  private use(client: MqttClient): void {
    this.client = client;
    let [isIn, isSubscribed] = [false, false];
    const failed = (): void => {
      if (this.client !== client) return;
      this.client = null;
      // RabbitMQ keeps the queue of a member's QoS 1 on one node of its cluster, and refuses it while that node is dead.
      this.qos = isIn && !isSubscribed ? 0 : 1;
      client.end(true);
      this.again();
    };
    client.on('connect', () => {
      isIn = true;
      client.subscribe([...this.wanted.topics], { qos: this.qos }, (error) => {
        if (error) {
          failed();
          return;
        }
        isSubscribed = true;
        this.failures = 0;
        this.events.changed('open');
      });
    });
    client.on('message', (topic, payload) => this.events.heard(topic, payload.toString()));
    client.on('error', failed);
    client.on('close', failed);
    if (this.closed) client.end();
  }

  private again(): void {
    if (this.closed) return;
    this.events.changed('lost');
    const pause = againAfter(this.failures, Math.random());
    this.failures++;
    setTimeout(() => !this.closed && void this.begin(), pause);
  }
}

/** @param origin where the lab's server is. */
export const brokerLine =
  (origin: string): OpenLine =>
  (wanted, events) =>
    new BrokerLine(origin, wanted, events);
