/** Goal: what happens can be read as a story. Method: whole runs as text, compared with what is kept in `testdata`. */
import { expect, test } from 'vitest';
import { type LogEntry, ms } from '#kernel';
import { play, type Small } from './testing/worlds.ts';

/** One line an event: milliseconds, and the sentence that people read. */
const told = (small: Small, until: number, log: readonly LogEntry[]): string => {
  const history = play(small, until, log);
  const lines = Array.from({ length: history.length }, (_, index) => {
    const { row, sentence } = history.explain(index);
    return `${String(Math.round(row.time / 1000)).padStart(4)}  ${sentence}`;
  });
  return `${lines.join('\n')}\n`;
};

const fire = (at: number, node: string): LogEntry => ({
  at: ms(at),
  act: { do: 'fire', node, timer: 'election' },
});

const write = (at: number, value: number): LogEntry => ({
  at: ms(at),
  act: { do: 'operate', node: 'C', operation: { name: 'write', value } },
});

test('a leader is elected, and a write is committed', async () => {
  const text = told({}, 160, [fire(20, 'S1'), write(60, 7)]);
  await expect(text).toMatchFileSnapshot('./testdata/elect-and-write.txt');
});

test('two stand at once, and the vote is split', async () => {
  const link = { latency: [ms(10)] };
  const text = told({ servers: 4, link }, 60, [
    { at: ms(5), act: { do: 'cut', from: 'S1', to: 'S4' } },
    { at: ms(5), act: { do: 'cut', from: 'S2', to: 'S3' } },
    fire(20, 'S1'),
    fire(20, 'S2'),
  ]);
  await expect(text).toMatchFileSnapshot('./testdata/split-vote.txt');
});

test('an old leader writes on its side, and its entry is overwritten', async () => {
  const text = told({ params: { retryMs: 0 } }, 700, [
    fire(20, 'S1'),
    {
      at: ms(60),
      act: {
        do: 'partition',
        groups: [
          ['S1', 'C'],
          ['S2', 'S3', 'D'],
        ],
      },
    },
    write(70, 1),
    fire(200, 'S2'),
    { at: ms(260), act: { do: 'healAll' } },
  ]);
  await expect(text.split('\n').slice(0, 90).join('\n')).toMatchFileSnapshot('./testdata/old-leader.txt');
});
