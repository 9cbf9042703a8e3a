/**
 * Goal: the way that is drawn is the way that the broker took. Method: on any wiring of exchanges, the queues at the end
 * of the trail are those of the broker's own routing, with every rule and without some.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Ask, emptyBroker, type Message, route, step } from './broker/index.ts';
import { trailOf } from './trail.ts';

const EXCHANGES = ['a', 'b', 'c'] as const;
const QUEUES = ['p', 'q', 'r'] as const;
const KEYS = ['', 'x', 'x.y', '#', 'x.*', '*', 'x.'] as const;

const exchange = fc.constantFrom(...EXCHANGES);
const wiring = fc.record({
  types: fc.tuple(...EXCHANGES.map(() => fc.constantFrom('direct', 'fanout', 'topic', 'headers'))),
  alternates: fc.tuple(...EXCHANGES.map(() => fc.option(fc.constantFrom(...EXCHANGES, 'missing')))),
  toQueues: fc.array(
    fc.record({ source: exchange, destination: fc.constantFrom(...QUEUES), key: fc.constantFrom(...KEYS) }),
    { maxLength: 8 },
  ),
  toExchanges: fc.array(
    fc.record({ source: exchange, destination: exchange, key: fc.constantFrom(...KEYS) }),
    { maxLength: 5 },
  ),
});

const brokerOf = ({
  types,
  alternates,
  toQueues,
  toExchanges,
}: typeof wiring extends fc.Arbitrary<infer W> ? W : never) =>
  [
    ...EXCHANGES.map((name, place) => ({
      do: 'declareExchange' as const,
      channel: 'o',
      name,
      type: types[place] ?? 'direct',
      ...(alternates[place] == null ? {} : { alternate: alternates[place] }),
    })),
    ...QUEUES.map((name) => ({ do: 'declareQueue' as const, channel: 'o', name })),
    ...toQueues.map((one) => ({ do: 'bind' as const, channel: 'o', to: 'queue' as const, ...one })),
    ...toExchanges.map((one) => ({ do: 'bind' as const, channel: 'o', to: 'exchange' as const, ...one })),
  ].reduce((broker, command) => step(broker, command, 0).broker, emptyBroker());

const messageOf = (key: string): Message => ({
  body: 'm',
  exchange: 'a',
  routingKeys: [key],
  headers: null,
  mandatory: false,
  persistent: true,
  priority: 0,
  expiration: null,
  deaths: [],
  firstDeath: null,
});

const ASKS: readonly Ask[] = [
  () => true,
  (rule) => rule !== 'alternate-only-when-unmatched',
  (rule) => rule !== 'hash-matches-zero-words',
];

test('the trail ends at the queues that the broker finds', () => {
  fc.assert(
    fc.property(
      wiring,
      fc.constantFrom('', 'x', 'x.y', 'x.'),
      fc.constantFrom(...ASKS),
      (wired, key, ask) => {
        const broker = brokerOf(wired);
        const message = messageOf(key);
        const first = broker.exchanges.get('a');
        if (first === undefined) throw new Error('the exchange is there');
        const ends = trailOf(broker, message, ask).flatMap(({ bindings }) =>
          bindings.flatMap(({ binding, mismatch }) =>
            mismatch === null && binding.to === 'queue' ? [binding.destination] : [],
          ),
        );
        expect([...new Set(ends)].sort()).toEqual([...new Set(route(broker, first, message, ask))].sort());
      },
    ),
    { numRuns: 500 },
  );
});

test('a message to an exchange that is not there has no way', () => {
  expect(trailOf(emptyBroker(), { ...messageOf('x'), exchange: 'nowhere' })).toEqual([]);
});

test('an alternate that is not there is said to be missing', () => {
  const { broker } = step(
    emptyBroker(),
    { do: 'declareExchange', channel: 'o', name: 'a', type: 'fanout', alternate: 'missing' },
    0,
  );
  expect(trailOf(broker, messageOf('x'))).toEqual([{ exchange: 'a', bindings: [], alternate: 'missing' }]);
});
