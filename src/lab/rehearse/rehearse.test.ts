/** Long runs are played aside within a budget, whatever they ask for. */
import { describe, expect, it } from 'vitest';
import { runOfScene } from '#lesson-kit';
import { branching } from '../branching/index.ts';
import { outside } from '../outside/index.ts';
import { records } from '../records/index.ts';
import type { RunRecord } from '../run-file/index.ts';
import { chatterLesson } from '../testing/chatter-lesson.ts';
import { lab } from '../testing/test-lab.ts';
import { cutShort, rehearse } from './index.ts';

const asking = (index: number): RunRecord => ({
  run: runOfScene(chatterLesson, {}),
  cursor: { index, time: 0 },
});

describe('LINK-ENORMOUS', () => {
  it('what is within the budget fits, and progress is heard of', () => {
    const heard: number[] = [];
    expect(rehearse(chatterLesson, asking(3_500), (events) => heard.push(events))).toEqual({ kind: 'fits' });
    expect(heard).toEqual([1_000, 2_000, 3_000, 3_500]);
  });

  it('a thousand million steps spend the budget and no more', () => {
    const result = rehearse(chatterLesson, asking(1_000_000_000), () => {}, 5_000);
    expect(result).toEqual({ kind: 'spent', events: 5_000 });
  });

  it('a run that ends before fits, however much it asks for', () => {
    const record = asking(1_000_000_000);
    const hand = { ...record.run, setup: { ...record.run.setup, mode: 'hand' as const } };
    expect(rehearse(chatterLesson, { ...record, run: hand }, () => {})).toEqual({ kind: 'fits' });
  });

  it('all branches of a tree share one budget', () => {
    const open = lab(chatterLesson).seek(400);
    open.session.seekIndex(100);
    open.session.with(branching).forkHere();
    open.session.seekIndex(300);
    const record = open.session.with(records).treeRecord();
    expect(rehearse(chatterLesson, record, () => {}, 700)).toEqual({ kind: 'fits' });
    expect(rehearse(chatterLesson, record, () => {}, 699)).toEqual({ kind: 'spent', events: 699 });
  });

  it('what does not fit the lesson is refused before it is played', () => {
    const record = asking(10);
    const setup = { ...record.run.setup, params: { size: 1e9 } };
    expect(rehearse(chatterLesson, { ...record, run: { ...record.run, setup } }, () => {})).toMatchObject({
      kind: 'refused',
    });
  });

  it('what was spent on is opened where the budget ended, without a word about hashes', () => {
    const there = lab(chatterLesson);
    const record = { ...asking(1_000_000_000), hash: '0123456789abcdef' };
    expect(there.session.with(outside).openRun(cutShort(record, 300))).toEqual({ ok: true });
    there.expectIndex(300);
    expect(there.state.notices).toEqual([]);
  });
});
