/** What the checker is asked about this lesson's own code. Words: story.md, `## models`. */
import type { LessonModel } from '#lesson-kit';

const MEASURED = { congestion: true, keeps: true, numbers: 'many' } as const;

export const models: readonly LessonModel[] = [
  {
    id: 'greedy',
    params: { items: 3, window: 2 },
    timers: { rto: 1 },
    properties: ['in-order', 'acked-has-arrived', 'something-arrives'],
    rules: ['enough-numbers'],
  },
  {
    id: 'one-loss',
    params: { items: 2, window: 2 },
    faults: { drop: 1 },
    timers: { rto: 2 },
    properties: ['everything-arrives', 'in-order', 'acked-has-arrived', 'something-arrives'],
    rules: ['retransmit', 'due-only', 'ack-what-is-due'],
  },
  {
    id: 'measured',
    params: { ...MEASURED, items: 2, window: 2 },
    faults: { drop: 1 },
    timers: { rto: 1 },
    moments: [0],
    properties: ['honest-samples', 'within-window', 'in-order', 'something-arrives'],
    rules: ['karn', 'congestion-window'],
  },
  {
    id: 'third',
    params: { ...MEASURED, items: 4, window: 4, initial: 4 },
    faults: { drop: 1 },
    timers: { rto: 0 },
    moments: [0],
    properties: ['third-is-heeded', 'in-order', 'something-arrives'],
    rules: ['fast-retransmit'],
  },
];
