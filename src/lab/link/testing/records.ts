/** Random records of every shape that the closed schema lets through. */
import fc from 'fast-check';
import { type Act, type LogEntry, visibleText } from '#kernel';
import type { RunRecord } from '../../run-file/index.ts';

/** Every text of a run is one that can be seen: what cannot is spelled out as it comes in. */
const SAFE = fc.string({ unit: 'binary', maxLength: 10 }).map(visibleText);
const name = SAFE.filter((text) => !['__proto__', 'constructor', 'prototype'].includes(text));
const node = fc.constantFrom('R0', 'R1', 'client', 'a>b', 'ж', '');
const message = fc.oneof(
  fc.tuple(fc.constantFrom('R0', 'R1', 'c'), fc.nat(5000)).map(([from, n]) => `${from}>R2#${n}`),
  fc.constantFrom('R0>R1#3+1', 'R0>R1#03', 'no message', '', 'a>b>c#1', 'R0>R1#1+0'),
);
const oneWay = fc.constantFrom<{ oneWay?: true }>({}, { oneWay: true });
const natural = fc.oneof(fc.nat(300), fc.maxSafeNat());
const time = fc.integer({ min: 0, max: 1_000_000_000_000 });
const span = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.maxSafeInteger(),
);
const scalar = fc.oneof(SAFE, number, fc.boolean(), fc.constant(null));
const plain = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 4 }),
  fc.dictionary(name, scalar, { noNullPrototype: true, maxKeys: 4 }),
);
const operation = fc
  .tuple(name, fc.dictionary(name, plain, { noNullPrototype: true, maxKeys: 4 }))
  .map(([of, rest]) => ({ ...rest, name: of }));

const is = <Kind extends Act['do']>(kind: Kind) => fc.constant(kind);
const link = { from: node, to: node };

const act: fc.Arbitrary<Act> = fc.oneof(
  ...(['crash', 'pause', 'resume'] as const).map((kind) => fc.record({ do: is(kind), node })),
  fc.record({ do: is('restart'), node }),
  fc.record({ do: is('restart'), node, disk: fc.constant('lost' as const) }),
  ...(['cut', 'heal'] as const).map((kind) =>
    fc.tuple(fc.record({ do: is(kind), ...link }), oneWay).map(([one, way]) => ({ ...one, ...way })),
  ),
  fc
    .tuple(fc.record({ do: is('partition'), groups: fc.array(fc.array(node)) }), oneWay)
    .map(([one, way]) => ({ ...one, ...way })),
  fc.record({ do: is('healAll') }),
  ...(['drop', 'duplicate', 'hold', 'release', 'deliver'] as const).map((kind) =>
    fc.record({ do: is(kind), message }),
  ),
  fc.record({ do: is('delay'), message, by: time }),
  fc.record({ do: is('corrupt'), message, draw: natural }),
  fc.record({ do: is('skew'), node, by: span }),
  fc.record({ do: is('drift'), node, ppm: span }),
  fc.record({ do: is('lie'), node, lie: fc.option(node) }),
  fc.record({ do: is('fire'), node, timer: name }),
  fc.record({ do: is('operate'), node, operation }),
  fc.record({ do: is('script'), index: natural }),
);

const entry: fc.Arbitrary<LogEntry> = fc.oneof(
  fc.record({ at: time, act }),
  fc.record({ at: time, act, after: natural }),
);

const run = fc.record({
  lesson: fc.constantFrom('cap-partition', 'raft', 'x'),
  revision: natural,
  setup: fc.record({
    mode: fc.constantFrom('clock' as const, 'hand' as const),
    params: fc.dictionary(name, fc.oneof(SAFE, number, fc.boolean()), { noNullPrototype: true, maxKeys: 6 }),
    rulesOff: fc.array(name, { maxLength: 3 }),
  }),
  seed: natural,
  log: fc.array(entry, { maxLength: 12 }).map((log) => log.sort((a, b) => a.at - b.at)),
});

const marks = fc.record({
  every: fc.integer({ min: 1, max: 100_000 }),
  bits: fc.constant(1),
  values: fc.array(fc.nat(1), { maxLength: 256 }),
});

/** As links give them back: marks of one bit, no tree. */
export const randomRecord: fc.Arbitrary<RunRecord> = fc.record(
  {
    run,
    cursor: fc.record({ index: fc.nat(1_000_000_000), time }),
    hash: fc.stringMatching(/^[0-9a-f]{16}$/),
    marks,
    views: fc.array(name, { maxLength: 6 }),
  },
  { requiredKeys: ['run', 'cursor'], noNullPrototype: true },
);
