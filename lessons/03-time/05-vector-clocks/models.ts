/** What the checker is asked about this lesson's own code. Words: story.md, `## models`. */
import type { World } from '#kernel';
import type { LessonModel } from '#lesson-kit';
import type { Member } from '#protocols/vector-clocks';

const say = (node: string, text: string) => ({ node, operation: { name: 'say', text } });
const send = (node: string, to: string) => ({ node, operation: { name: 'send', to } });
const add = (node: string, item: string) => ({ node, operation: { name: 'add', item } });

const hasRead = (node: string, text: string) => (world: World) =>
  world.nodes.some(
    ({ id, state }) => id === node && (state as Member | null)?.shown.some((line) => line.text === text),
  );

/** Whether a line had to wait is shown to people; no member decides by it. */
const forget: LessonModel['forget'] = (state, role) => {
  if (role !== 'member') return state;
  const { shown, ...rest } = state as Member;
  return { ...rest, shown: shown.map((line) => ({ ...line, waited: false })) };
};

const CURRICULUM = 'counted by a separate search program under the rules of this lesson';

export const models: readonly LessonModel[] = [
  {
    id: 'question-and-answer',
    params: { world: 'chat' },
    operations: [say('A', 'Lunch?'), { ...say('B', 'Yes!'), when: hasRead('B', 'Lunch?') }],
    forget,
    properties: ['causal-delivery', 'every-line-is-shown'],
    rules: ['after-what-the-sender-saw'],
    // 19 steps, and the beginning.
    expected: { distinct: 13, generated: 20, origin: CURRICULUM },
  },
  {
    id: 'two-lines',
    params: { world: 'chat' },
    operations: [say('A', 'Lunch?'), { ...say('A', 'At one.'), after: [0] }],
    forget,
    properties: ['causal-delivery', 'every-line-is-shown'],
    rules: ['next-of-sender'],
  },
  {
    id: 'round-trip',
    params: { world: 'events' },
    operations: [send('P', 'Q'), send('Q', 'R'), send('R', 'P'), { node: 'Q', operation: { name: 'event' } }],
    properties: ['clock-condition', 'strong-clock-condition', 'concurrent-events', 'numbers-mislead'],
    rules: ['count-every-event', 'take-the-larger-number', 'merge-entry-by-entry', 'keep-every-entry'],
  },
  {
    id: 'blind-writes',
    params: { world: 'basket' },
    operations: [
      add('x', 'milk'),
      add('y', 'eggs'),
      { node: 'x', operation: { name: 'read' }, after: [0] },
      { ...add('x', 'bread'), after: [2] },
      add('z', 'tea'),
    ],
    // No promise here asks which request ended before which other one began.
    order: false,
    properties: ['no-write-vanishes'],
    rules: ['dot-for-every-write'],
  },
];
