/** What survives, and what the learner is told when storage misbehaves. */
import { describe, expect, it } from 'vitest';
import { branching } from '../branching/index.ts';
import { hands } from '../hands/index.ts';
import { takeUp } from '../restore/index.ts';
import { chatterLesson } from '../testing/chatter-lesson.ts';
import { openCabinet, openKeptSession, type Shelf } from './index.ts';
import { progressKey } from './progress.ts';
import { readProgress } from './read.ts';

const KEY = progressKey('chatter');

const shelf = (room = Number.POSITIVE_INFINITY) => {
  const kept = new Map<string, string>();
  const made: Shelf = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => {
      if (text.length > room) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, text);
    },
    removeItem: (key) => void kept.delete(key),
  };
  return { kept, cabinet: openCabinet(() => made) };
};

const visit = (cabinet: ReturnType<typeof openCabinet>) => {
  const pending: (() => void)[] = [];
  const open = openKeptSession({
    lesson: chatterLesson,
    cabinet,
    found: readProgress(cabinet, 'chatter'),
    takeUp,
    later: (write) => pending.push(write),
  });
  const settle = () => {
    for (const write of pending.splice(0)) write();
  };
  return { ...open, settle };
};

const notices = ({ session }: Pick<ReturnType<typeof visit>, 'session'>) =>
  session.store.getState().notices.map(({ text }) => text);

const worked = (cabinet: ReturnType<typeof openCabinet>) => {
  const first = visit(cabinet);
  first.session.seekIndex(12);
  first.session.with(hands).act({ do: 'crash', node: 'N1' });
  first.session.seekIndex(5);
  first.session.with(hands).act({ do: 'crash', node: 'N2' });
  first.settle();
  return first;
};

describe('progress', () => {
  it('is there again at the next visit, branches and moment included', () => {
    const { cabinet } = shelf();
    const before = worked(cabinet).session.store.getState();
    const again = visit(cabinet);
    const { branches, cursor, learner } = again.session.store.getState();
    expect({ branches, cursor, learner }).toEqual({
      branches: before.branches,
      cursor: before.cursor,
      learner: before.learner,
    });
    expect(notices(again)).toEqual([]);
  });

  it('KEEP-WHOLE: is written once for many changes, and not while playing', () => {
    const { cabinet, kept } = shelf();
    const open = visit(cabinet);
    open.session.play();
    open.session.tick(500);
    open.settle();
    expect(kept.has(KEY)).toBe(false);
    open.session.pause();
    open.session.setUnit('event');
    open.settle();
    expect(kept.has(KEY)).toBe(true);
  });

  it('KEEP-DAMAGED: falls back on the state before when the newest is damaged, and says so', () => {
    const { cabinet, kept } = shelf();
    worked(cabinet);
    visit(cabinet);
    kept.set(KEY, `${kept.get(KEY)?.slice(0, 200)}`);
    const again = visit(cabinet);
    expect(notices(again)).toEqual([expect.stringContaining('the one before it was opened')]);
    expect(again.session.store.getState().branches).toHaveLength(2);
  });

  it.each([
    ['no JSON', '{"version":1,'],
    ['another shape', '{"version":1,"saved":{"lesson":"chatter"}}'],
    ['an unknown key', '{"version":1,"saved":{},"more":1}'],
    ['nonsense', 'null'],
  ])('begins anew from %s, says so, and puts the text aside', (_, text) => {
    const { cabinet, kept } = shelf();
    kept.set(KEY, text);
    const open = visit(cabinet);
    expect(notices(open)).toEqual([expect.stringContaining('begins anew')]);
    expect(kept.get(`${KEY}.damaged`)).toBe(text);
  });

  it('KEEP-NEWER: leaves the work of a newer version alone', () => {
    const { cabinet, kept } = shelf();
    const newer = '{"version":99,"saved":{"what":"ever"}}';
    kept.set(KEY, newer);
    const open = visit(cabinet);
    open.session.seekIndex(3);
    open.settle();
    open.flush();
    expect(kept.get(KEY)).toBe(newer);
    expect(notices(open)).toEqual([expect.stringContaining('newer version')]);
  });

  it('KEEP-FULL: keeps the last good state when there is no room, and says so once', () => {
    const { cabinet, kept } = shelf(3_000);
    const open = visit(cabinet);
    open.session.seekIndex(2);
    open.settle();
    const good = kept.get(KEY);
    for (let i = 0; i < 30; i++) open.session.with(branching).restart();
    open.flush();
    open.session.with(branching).restart();
    open.flush();
    expect(kept.get(KEY)).toBe(good);
    expect(notices(open)).toEqual([expect.stringContaining('no room left')]);
  });

  it('KEEP-REFUSED: works without storage, and says that it will be forgotten', () => {
    const cabinet = openCabinet(() => {
      throw new DOMException('refused', 'SecurityError');
    });
    const open = visit(cabinet);
    expect(notices(open)).toEqual([expect.stringContaining('until you close this page')]);
    open.session.seekIndex(2);
    open.flush();
    expect(visit(cabinet).session.store.getState().cursor.index).toBe(2);
  });

  it('is forgotten when asked, and nothing is written afterwards', () => {
    const { cabinet, kept } = shelf();
    const open = worked(cabinet);
    expect(kept.has(KEY)).toBe(true);
    open.forget();
    open.session.seekIndex(2);
    open.settle();
    open.flush();
    expect(kept.has(KEY)).toBe(false);
    expect(visit(cabinet).session.store.getState().cursor.index).toBe(0);
  });

  it('KEEP-TABS: tells of another tab', () => {
    const { cabinet } = shelf();
    const open = visit(cabinet);
    open.otherTabWrote('something.else');
    expect(notices(open)).toEqual([]);
    open.otherTabWrote(KEY);
    expect(notices(open)).toEqual([expect.stringContaining('another tab')]);
  });

  it('opens what of a tampered state can be opened, and says what cannot', () => {
    const { cabinet, kept } = shelf();
    worked(cabinet);
    const tampered = JSON.parse(kept.get(KEY) ?? '');
    tampered.saved.trees[0].branches[1].log = [{ at: 0, act: { do: 'crash', node: 'nobody' } }];
    kept.set(KEY, JSON.stringify(tampered));
    const open = visit(cabinet);
    expect(notices(open)).toEqual([expect.stringContaining('there is no node "nobody"')]);
    expect(open.session.store.getState().branches).toHaveLength(1);
  });
});
