/**
 * Goal: a lesson that is made from a run passes the lesson tests once its prose is there. Method: a run of a real lesson,
 * two marked moments, the zip unpacked, every FILL IN filled, and the rules that hold for all lessons.
 */
import { afterAll, describe, expect, test } from 'vitest';
import { type LogEntry, ms } from '#kernel';
import { historyOf, type Lesson, runOfScene } from '#lesson-kit';
import cap from '../../../lessons/04-consistency/01-cap-partition/lesson.ts';
import { testLesson } from '../../lesson-kit/testing/rules.ts';
import { makeLesson, type Recording } from './index.ts';
import { sourcesIn, throwAway, unpack } from './testing/made-folder.ts';

const MADE = 'lessons/_made';
const FOLDER = `${MADE}/lessons/99-made/01-from-a-run`;

const lesson = cap as Lesson;
const sources = sourcesIn('lessons/04-consistency/01-cap-partition');

const log: readonly LogEntry[] = [
  { at: ms(0), act: { do: 'operate', node: 'a', operation: { name: 'write', value: 1 } } },
  { at: ms(100), act: { do: 'cut', from: 'R0', to: 'R1' } },
  { at: ms(120), act: { do: 'operate', node: 'a', operation: { name: 'write', value: 2 } } },
  { at: ms(150), act: { do: 'operate', node: 'b', operation: { name: 'read' } } },
];
const opening = runOfScene(lesson, { params: { mode: 'AP' } });
const run = { ...opening, log: [...opening.log, ...log] };
const history = historyOf(lesson, run);
history.playUntil(ms(400), 200);

const recording = (changes: Partial<Recording> = {}): Recording => ({
  lesson,
  run,
  end: history.length,
  marks: [0, history.indexAt(ms(90))],
  id: 'from-a-run',
  sources,
  ...changes,
});

const refusal = (changes: Partial<Recording>): string => {
  const made = makeLesson(recording(changes));
  return made.ok ? 'it was made' : made.why;
};

const made = makeLesson(recording());
const files = made.ok ? made.files : {};
unpack(FOLDER, files);

afterAll(() => throwAway(MADE));

test('there is a step at every marked moment, and the folder says what to fill in', () => {
  expect(made.ok ? '' : made.why).toBe('');
  expect(Object.keys(files).sort()).toEqual(
    expect.arrayContaining([
      'base.ts',
      'hashes.json',
      'lesson.ts',
      'recorded.ts',
      'solutions.ts',
      'story.md',
    ]),
  );
  expect(files['story.md']?.match(/^## step /gm)).toHaveLength(2);
  expect(files['story.md']).toContain('FILL IN');
});

test('what cannot become a lesson is refused with a sentence', () => {
  expect(refusal({ end: 0 })).toContain('Nothing happens');
  expect(refusal({ id: '../evil' })).toContain('The name of a lesson');
  expect(refusal({ run: opening, end: 1, marks: [] })).toMatch(/Nothing happens|Too little happens/);
});

describe('the made lesson, its prose filled in', () => testLesson(FOLDER));
