/** What the checker is asked about this lesson's own code. Words: story.md, `## models`. */
import type { LessonModel } from '#lesson-kit';

/** The client asks twice at most. */
const TWO_SENDS = { retry: 1 } as const;

const SERVER = ['S'] as const;

export const models: readonly LessonModel[] = [
  {
    id: 'one-debit',
    timers: TWO_SENDS,
    properties: ['at-most-once', 'answered-is-taken', 'an-order-is-answered'],
    rules: ['recognise-repetitions', 'same-id', 'effect-before-answer'],
  },
  {
    id: 'a-crash',
    faults: { crash: 1 },
    only: { nodes: SERVER },
    timers: TWO_SENDS,
    properties: ['at-most-once', 'answered-is-taken', 'an-order-is-answered'],
    rules: ['table-on-disk', 'one-step'],
  },
  {
    id: 'one-loss',
    faults: { drop: 1 },
    timers: { retry: 2 },
    properties: ['every-order-answered', 'at-most-once', 'an-order-is-answered'],
    rules: ['retransmit', 'answer-repetitions'],
  },
  {
    id: 'two-sets',
    params: { job: 'set' },
    faults: { duplicate: 1 },
    timers: { retry: 0 },
    properties: ['last-set-stays', 'an-order-is-answered'],
    rules: ['newer-only'],
  },
  {
    id: 'forgetting',
    params: { ttl: 60 },
    faults: { duplicate: 1, crash: 1 },
    only: { nodes: SERVER },
    timers: TWO_SENDS,
    properties: ['at-most-once', 'answered-is-taken', 'an-order-is-answered'],
    rules: ['low-water-mark'],
  },
];
