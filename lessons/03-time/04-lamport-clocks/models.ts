/** What the checker is asked about this lesson's own code. Words: story.md, `## models`. */
import type { LessonModel } from '#lesson-kit';

const send = (node: string, to: string) => ({ node, operation: { name: 'send', to } });
const request = (node: string) => ({ node, operation: { name: 'request' } });

export const models: readonly LessonModel[] = [
  {
    id: 'two-want-in',
    params: { world: 'lock' },
    operations: [request('A'), request('B')],
    properties: ['mutex', 'everybody-gets-in', 'somebody-enters'],
    rules: ['in-order', 'wait-for-everyone', 'oldest-first', 'name-breaks-ties', 'tell-when-leaving'],
  },
  {
    id: 'round-trip',
    params: { world: 'events' },
    operations: [send('P', 'Q'), send('Q', 'R'), send('R', 'P'), { node: 'Q', operation: { name: 'event' } }],
    properties: ['clock-condition', 'numbers-mislead'],
    rules: ['count-every-event', 'take-the-larger-number'],
  },
];
