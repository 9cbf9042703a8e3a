/** What the checker is asked about this lesson's own code. Words: story.md, `## models`. */
import type { AnyMessage } from '#kernel';
import type { LessonModel } from '#lesson-kit';
import type { Message } from '#protocols/raft';

/** Elections alone: what a leader sends changes no vote. */
const nobodyIsLed = ({ type }: AnyMessage): boolean => type === 'append' || type === 'appended';

const isRefusal = (message: AnyMessage): boolean => {
  const told = message as Message;
  return told.type === 'vote' && !told.granted;
};

const SAFETY = ['election-safety', 'one-vote-a-term'];

/** Three servers; timers run out so many times in all, in every order with all messages. */
const timeouts = (count: number) =>
  ({
    params: { servers: 3 },
    timers: { election: count, heartbeat: 0 },
    unheard: nobodyIsLed,
    properties: SAFETY,
  }) satisfies Partial<LessonModel>;

export const models: readonly LessonModel[] = [
  {
    id: 'two-timeouts',
    ...timeouts(2),
    rules: ['one-vote', 'majority'],
    expected: { distinct: 1558, depth: 11, origin: 'measured here' },
  },
  { id: 'one-forgets', ...timeouts(2), faults: { crash: 1 }, rules: ['persist-vote'] },
  {
    id: 'three-timeouts',
    ...timeouts(3),
    properties: [...SAFETY, 'a-leader-is-replaced'],
    rules: ['step-down'],
  },
  {
    id: 'two-candidates-one-voter',
    ...timeouts(4),
    // Only S3 is asked, and only its yes is heard.
    unheard: (message, to) =>
      nobodyIsLed(message) || isRefusal(message) || (message.type === 'requestVote' && to !== 'S3'),
    rules: ['votes-of-this-term'],
  },
];
