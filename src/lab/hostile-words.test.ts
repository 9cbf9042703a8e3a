/** Goal: hostile text in a story or in the name of a member of a class is text. Method: all of it, as prose and as a name. */
import { expect, test } from 'vitest';
import { parseStory } from '../lesson-kit/story/index.ts';
import { hearUp } from './class/messages.ts';
import { upTopic } from './class/room.ts';
import { HOSTILE, OWN, UNSEEN } from './testing/hostile.ts';

const CODE = 'ABCD1234';

const storyOf = (text: string): string =>
  [
    '# A title\n\nA summary.\n',
    `## step \`one\` A step\n\n${text}\n`,
    '## honesty',
    ...['simplified', 'assumed', 'checked'].map((part) => `### ${part}\n\nNothing.\n`),
  ].join('\n');

test('IMPORT-TEXT: prose is spelled out, and markup in it is refused with its line', () => {
  for (const text of HOSTILE) {
    try {
      expect(JSON.stringify(parseStory(storyOf(text), 'story.md'))).not.toMatch(UNSEEN);
    } catch (thrown) {
      expect((thrown as Error).message).toMatch(/^story\.md(:\d+)?: /);
    }
  }
  const prose = parseStory(storyOf(OWN[6] ?? ''), 'story.md');
  expect(prose.steps.one?.body).toEqual([{ kind: 'paragraph', of: ['⟨U+202E⟩gnp.exe'] }]);
});

test('IMPORT-TEXT: the name of a member is spelled out, or not heard', () => {
  for (const name of HOSTILE) {
    const text = JSON.stringify({ v: 1, kind: 'here', name });
    const heard = hearUp(CODE, upTopic(CODE, 'm'), 'm', text);
    if (heard?.kind === 'here') expect(heard.name).not.toMatch(UNSEEN);
  }
});
