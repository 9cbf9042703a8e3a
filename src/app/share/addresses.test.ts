/** What is handed out leads back to the same run. */
import { expect, test } from 'vitest';
import { createSession } from '#lab';
import { hands } from '#lab/hands';
import { decodeLink } from '#lab/link';
import type { Story } from '#lesson-kit';
import cap from '../../../lessons/04-consistency/01-cap-partition/lesson.ts';
import { addressesOf } from './addresses.ts';

const session = createSession({ lesson: cap });
session.with(hands).act({ do: 'cut', from: 'R0', to: 'R1' });
session.with(hands).act({ do: 'operate', node: 'a', operation: { name: 'write', value: 1 } });
session.home();

const recordIn = (text: string) => {
  const decoded = decodeLink(text);
  if (!decoded.ok) throw new Error(decoded.why);
  return decoded.record;
};

test('the link holds the whole run, or the moment without what was decided later', () => {
  const run = recordIn(addressesOf(session, 'run', 'https://lab.example').link);
  const moment = recordIn(addressesOf(session, 'moment', 'https://lab.example').link);
  expect(run.run.log).toEqual(session.run().log);
  expect(moment.run.log).toEqual([]);
  expect(run.cursor).toEqual({ index: 0, time: 0 });
});

test('the embed code is a frame with what pages of others need, and nothing that a title could break', () => {
  session.tell({ title: 'a "b" <c> & d' } as Story);
  const { embed } = addressesOf(session, 'run', 'https://lab.example');
  expect(embed).toMatch(/^<iframe src="https:\/\/lab\.example\/embed\/cap-partition#r=1[\w-]+" /);
  expect(embed).toContain('title="a &quot;b&quot; &lt;c&gt; &amp; d"');
  for (const attribute of [
    'width="100%"',
    'height="560"',
    'loading="lazy"',
    'allow="fullscreen; clipboard-write"',
    'referrerpolicy="strict-origin-when-cross-origin"',
    'sandbox="allow-scripts allow-same-origin allow-popups allow-downloads"',
  ])
    expect(embed).toContain(attribute);
});
