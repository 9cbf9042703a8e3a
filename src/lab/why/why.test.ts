/** Goal: the answer to "why?" is the real one. Method: chatter, whose `kept` grows by pongs and by nothing else. */

import { expect, test } from 'vitest';
import { History } from '#kernel';
import { at } from '#lesson-kit';
import { cut, read, write } from '../../../lessons/04-consistency/01-cap-partition/acts.ts';
import lesson from '../../../lessons/04-consistency/01-cap-partition/lesson.ts';
import { chatterWorld } from '../../kernel/samples.ts';
import { playHeadless } from '../../lesson-kit/machine/index.ts';
import { chainTo, lastChange, why, whyNot, whyTold } from './index.ts';

const history = History.begin({ ...chatterWorld(3, 3), link: { latency: [4000] } });
history.extendTo(300);

test('the last change is the event before which the value was another', () => {
  const change = lastChange(history, 300, 'N1', 'kept');
  expect(history.explain(change)).toMatchObject({ node: 'N1', handler: 'on.pong' });
  const kept = (index: number): unknown =>
    (history.worldAt(index).nodes[1] as { state: { kept: number } }).state.kept;
  expect(kept(change + 1)).toBe(kept(300));
  expect(kept(change)).not.toBe(kept(300));
});

test('the chain goes from the first cause to the effect', () => {
  const chain = why(history, 300, 'N1', 'kept');
  expect(chain.length).toBeGreaterThan(2);
  for (let place = 1; place < chain.length; place++)
    expect(history.row(chain[place] as number)?.cause).toBe(chain[place - 1]);
  expect(history.row(chain[0] as number)?.cause).toBe(-1);
  expect(chainTo(history, chain.at(-1) as number)).toEqual(chain);
});

test('a fact that never changed has no cause in the run', () => {
  expect(why(History.begin(chatterWorld(1, 2)), 0, 'N0', 'kept')).toEqual([]);
});

test('why not: the clause that was false, newest first', () => {
  const refusals = whyNot(history, 300, 'N0');
  expect(refusals.length).toBeGreaterThan(0);
  for (const { index, reason } of refusals) {
    expect(reason.key).toBe('zero');
    expect(history.explain(index).message?.body).toMatchObject({ type: 'pong', n: 0 });
  }
});

const sentencesOf = (log: Parameters<typeof playHeadless>[1]['log'], mode: string): string[] => {
  const { history, index } = playHeadless(lesson, { of: 'two-copies', log }, { params: { mode } });
  const request = history.worldAt(index).requests.at(-1);
  return request ? whyTold(history, index, request).map((event) => history.explain(event).sentence) : [];
};

test('why a client was told something goes from its question to the answer', () => {
  const said = sentencesOf([at(0, write('a', 1)), at(10, read('b'))], 'AP');
  expect(said[0]).toMatch(/read/);
  expect(said.at(-1)).toMatch(/b.*0/);
});

test('why a client waits ends at the cut that took its question', () => {
  const said = sentencesOf([at(0, read('b')), at(7, cut)], 'CP');
  expect(said.length).toBeGreaterThan(1);
  expect(said.at(-1)).toMatch(/cut|lost/i);
});
