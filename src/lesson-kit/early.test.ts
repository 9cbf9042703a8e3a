/**
 * Goal: until XState arrives nothing is different. Method: random events in random order go to the chart's own runner and
 * to XState; after each of them both would save the same, and XState goes on from what the other saved.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LearnerEvent, startEarly } from './index.ts';
import type { Challenge, Lesson, RunView, Step } from './lesson.ts';
import { startLearner } from './machine/index.ts';

const atLeast =
  (index: number) =>
  (view: RunView): boolean =>
    view.index >= index;

const prediction = { options: ['yes', 'no'], answer: () => 'yes', within: 1 };

const STEPS: readonly Step[] = [
  { id: 'read', scene: {} },
  {
    id: 'guess',
    predictions: [
      { id: 'one', ...prediction, ask: atLeast(2) },
      { id: 'two', ...prediction },
    ],
  },
  { id: 'reach', goal: atLeast(4) },
  { id: 'both', predictions: [{ id: 'one', ...prediction }], goal: ({ faults }) => faults > 0 },
];
const CHALLENGES: readonly Challenge[] = [
  { id: 'few', scene: {}, faultsMax: 1, goal: atLeast(3) },
  { id: 'many', scene: {}, faultsMax: 3, goal: atLeast(1) },
];

/** Of a lesson, what its chart looks at. */
const lessonWith = (challenges: readonly Challenge[]): Lesson =>
  ({ id: 'sample', steps: STEPS, challenges }) as unknown as Lesson;

const one = (of: readonly { readonly id: string }[]) => fc.constantFrom(...of.map(({ id }) => id), 'nowhere');
const settled = {
  prediction: fc.constantFrom('one', 'two'),
  right: fc.constant('yes'),
  settledAt: fc.nat(9),
};
const view = fc.record({
  index: fc.nat(6),
  faults: fc.nat(4),
}) as fc.Arbitrary<unknown> as fc.Arbitrary<RunView>;

const event: fc.Arbitrary<LearnerEvent> = fc.oneof(
  { arbitrary: fc.record({ type: fc.constant('run.moved' as const), view }), weight: 6 },
  fc.constantFrom(
    ...(['run.ended', 'play', 'pause', 'step.next', 'step.back', 'sandbox.open', 'story.open'] as const).map(
      (type) => ({ type }),
    ),
    { type: 'hint.open' as const },
    { type: 'acted' as const, act: { do: 'healAll' as const } },
  ),
  fc.record({ type: fc.constant('step.go' as const), step: one(STEPS) }),
  fc.record({ type: fc.constant('challenge.open' as const), challenge: one(CHALLENGES) }),
  fc.record({
    type: fc.constant('prediction.commit' as const),
    option: fc.constantFrom('yes', 'no'),
    ...settled,
  }),
  fc.record({ type: fc.constant('prediction.skip' as const), ...settled }),
  fc.record({ type: fc.constant('explain.write' as const), step: one(STEPS), text: fc.string() }),
);

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test.each([
  ['with challenges', CHALLENGES],
  ['without', []],
])('a lesson %s goes the same way with XState and before it', (_, challenges) => {
  const lesson = lessonWith(challenges);
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), fc.nat(40), (events, handedOver) => {
      const early = startEarly(lesson);
      let { actor } = startLearner(lesson);
      expect(plain(early.getPersistedSnapshot())).toEqual(plain(actor.getPersistedSnapshot()));
      for (const [place, next] of events.entries()) {
        early.send(next);
        actor.send(next);
        expect(plain(early.getPersistedSnapshot())).toEqual(plain(actor.getPersistedSnapshot()));
        if (place !== handedOver) continue;
        const taken = startLearner(lesson, early.getPersistedSnapshot());
        expect(taken.restored).toBe(true);
        actor = taken.actor;
      }
    }),
    { numRuns: 500 },
  );
});
