/** Small worlds for tests: one publisher, one broker, some consumers, every link a queue of its own. */
import { type Act, History, type LogEntry, ms, type NodeId, type Operation, type Scenario } from '#kernel';
import type { Params, Subscription } from '../messages.ts';
import { amqp } from '../protocol.ts';

export const declare = (queue: string, args: Readonly<Record<string, unknown>> = {}): Operation => ({
  name: 'declareQueue',
  queue,
  ...args,
});

export const exchange = (
  name: string,
  type: string,
  more: Readonly<Record<string, unknown>> = {},
): Operation => ({
  name: 'declareExchange',
  exchange: name,
  type,
  ...more,
});

export const bind = (from: string, queue: string, key = ''): Operation => ({
  name: 'bind',
  exchange: from,
  queue,
  key,
});

export const subscribe = (queue: string, more: Partial<Subscription> = {}): Subscription => ({
  queue,
  tag: 'c',
  prefetch: 1,
  autoAck: false,
  priority: 0,
  exclusive: false,
  ...more,
});

export const publish = (key: string, more: Readonly<Record<string, unknown>> = {}): Act => ({
  do: 'operate',
  node: 'P',
  operation: { name: 'publish', exchange: '', key, ...more },
});

export const nack = (node: NodeId): Act => ({ do: 'operate', node, operation: { name: 'nack' } });
export const crash = (node: NodeId): Act => ({ do: 'crash', node });
export const cut = (node: NodeId): Act => ({ do: 'cut', from: node, to: 'B' });
export const at = (milliseconds: number, act: Act): LogEntry => ({ at: ms(milliseconds), act });

export interface Small {
  readonly topology: readonly Operation[];
  readonly consumers?: Readonly<Record<NodeId, readonly Subscription[]>>;
  readonly params?: Partial<Params>;
  readonly rulesOff?: readonly string[];
  readonly log?: readonly LogEntry[];
}

export const scenarioOf = ({ topology, consumers = {}, params = {}, rulesOff = [] }: Small): Scenario => {
  const ends = ['P', ...Object.keys(consumers)];
  return {
    protocol: amqp,
    nodes: [
      { id: 'P', role: 'publisher' },
      { id: 'B', role: 'broker' },
      ...Object.keys(consumers).map((id) => ({ id, role: 'consumer' })),
    ],
    link: { latency: [ms(20)], order: 'fifo' },
    links: ends.flatMap((from, place) => ends.slice(place + 1).map((to) => ({ from, to, link: null }))),
    params: {
      broker: 'B',
      topology,
      subscriptions: consumers,
      confirms: true,
      resend: 0,
      work: ms(200),
      silence: ms(1000),
      poison: 'bad',
      requeuePoison: true,
      ...params,
    } satisfies Params,
    rulesOff,
    seed: 1,
    mode: 'clock',
  };
};

/** Plays for five seconds, or until nothing more happens. */
export const play = (small: Small, until = ms(5000)): History => {
  const history = History.begin(scenarioOf(small), small.log ?? []);
  history.playUntil(until, 5000);
  return history;
};
