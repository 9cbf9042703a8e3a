/**
 * What the checker is asked about this lesson's own code. Time is left out: a deadline may pass at any moment. What depends on
 * how long things take is shown by `timed-detector`, a model of its own. Words: story.md, `## models`.
 */
import type { LessonModel } from '#lesson-kit';

/** Nothing is lost by chance. */
const EVEN = { tail: 0, loss: 0 } as const;

export const models: readonly LessonModel[] = [
  {
    id: 'slow',
    params: EVEN,
    timers: { period: 2 },
    properties: ['strong-accuracy', 'innocent-cleared', 'answers-the-question', 'ping-is-answered'],
    rules: ['pong-clears', 'answer-of-this-ping'],
  },
  {
    id: 'two-misses',
    params: { ...EVEN, misses: 2 },
    timers: { period: 2 },
    properties: ['alarm-needs-misses', 'innocent-cleared', 'answers-the-question', 'somebody-is-suspected'],
    rules: ['misses-in-a-row'],
  },
  {
    id: 'crash-or-loss',
    params: EVEN,
    timers: { period: 2 },
    faults: { crash: 1, drop: 1 },
    only: { nodes: ['Q'] },
    properties: ['alarm-needs-misses', 'answers-the-question', 'ping-is-answered', 'somebody-is-suspected'],
    rules: ['answer-of-this-ping'],
  },
];
