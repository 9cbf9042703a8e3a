/** A synthetic lesson: nodes that never fall quiet. */
import { ms, seconds } from '#kernel';
import { defineLesson, type Lesson } from '#lesson-kit';
import { chatter } from '../../../src/kernel/samples.ts';

/** A node talks every 10 ms on average, and is answered: with 50 ms each way ten messages a node are in flight. */
export const chatterLesson = (nodes: number, faults: Lesson['faults'] = []): Lesson =>
  defineLesson({
    id: 'crowd',
    revision: 1,
    protocol: chatter,
    parameters: {},
    scenario: () => ({
      nodes: Array.from({ length: nodes }, (_, i) => ({ id: `N${i}`, role: 'chatterer' })),
      link: { latency: [ms(50)] },
      params: {},
    }),
    positions: () => ({}),
    horizon: seconds(60),
    faults,
    properties: [],
    steps: [{ id: 'watch', scene: { seed: 1 } }],
    challenges: [],
    views: [],
  });
