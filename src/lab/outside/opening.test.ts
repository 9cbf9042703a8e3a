/** What comes from outside opens beside what is there, and says where it plays otherwise. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { branching } from '../branching/index.ts';
import { hands } from '../hands/index.ts';
import { decodeLink, encodeLink } from '../link/index.ts';
import { records } from '../records/index.ts';
import { type Decoded, decodeRunFile, encodeRunFile, type RunRecord } from '../run-file/index.ts';
import { chatterLesson } from '../testing/chatter-lesson.ts';
import { lab, type TestLab } from '../testing/test-lab.ts';
import { outside } from './index.ts';

const recordOf = (decoded: Decoded): RunRecord => {
  if (!decoded.ok) throw new Error(decoded.why);
  return decoded.record;
};

const byLink = (record: RunRecord): RunRecord => recordOf(decodeLink(encodeLink(record, chatterLesson)));
const byFile = (record: RunRecord): RunRecord => recordOf(decodeRunFile(encodeRunFile(record)));

const worked = (): TestLab => {
  const open = lab(chatterLesson).seek(40).crash('N1').seek(60);
  open.session.seekIndex(20);
  open.crash('N2');
  open.session.with(branching).renameBranch(open.state.branch, 'without N2');
  open.session.seekIndex(30);
  return open;
};

const notices = ({ state }: TestLab): string[] => state.notices.map(({ text }) => text);

/** Acts here and there, forks included, from a few numbers. */
const poked = (pokes: readonly number[]): TestLab => {
  const open = lab(chatterLesson);
  for (const poke of pokes) {
    open.session.seekIndex(poke % 90);
    const node = `N${poke % 4}`;
    const deeds = [
      () => open.session.with(hands).act({ do: 'crash', node }),
      () => open.session.with(hands).act({ do: 'skew', node, by: 1_000 - poke }),
      () => open.session.with(hands).act({ do: 'cut', from: 'N0', to: `N${1 + (poke % 3)}`, oneWay: true }),
      () => open.session.with(branching).forkHere(),
      () => open.session.with(hands).act({ do: 'healAll' }),
    ];
    deeds[(poke >> 5) % deeds.length]?.();
  }
  return open;
};

const pokes = fc.array(fc.nat(0xffff), { minLength: 1, maxLength: 12 });
const travel = fc.constantFrom(byLink, byFile);

describe('a run', () => {
  it('comes back as the same picture, by link and by file', () => {
    fc.assert(
      fc.property(pokes, travel, (numbers, by) => {
        const here = poked(numbers);
        const there = lab(chatterLesson);
        expect(there.session.with(outside).openRun(by(here.session.with(records).record()))).toEqual({
          ok: true,
        });
        expect(there.hash).toBe(here.hash);
        expect(there.state.cursor).toEqual(here.state.cursor);
        expect(there.session.run()).toEqual(here.session.run());
        expect(notices(there)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('of the moment alone brings no later decision', () => {
    const here = lab(chatterLesson).seek(40).crash('N1').seek(20);
    const there = lab(chatterLesson);
    there.session.with(outside).openRun(byLink(here.session.with(records).momentRecord()));
    expect(there.hash).toBe(here.hash);
    expect(there.session.run().log).toEqual([]);
  });

  it('LINK-BESIDE: that is opened twice is there once', () => {
    const record = worked().session.with(records).record();
    const there = lab(chatterLesson);
    there.session.with(outside).openRun(record);
    there.session.seekIndex(3);
    there.session.with(outside).openRun(byLink(record));
    there.expectBranches('main', 'run 2').expectIndex(record.cursor.index);
  });

  it('brings its open views, of those that the lesson has', () => {
    const record = { ...worked().session.with(records).record(), views: ['log', 'nonsense'] };
    const there = lab(chatterLesson, { views: ['state'] });
    there.session.with(outside).openRun(byLink(record));
    expect(there.state.views).toEqual(['state', 'log']);
  });

  it('that asks for more steps than can be played changes nothing', () => {
    const record = { ...worked().session.with(records).record(), cursor: { index: 1_000_000_000, time: 0 } };
    const there = lab(chatterLesson).step(3);
    expect(there.session.with(outside).openRun(byLink(record))).toMatchObject({ ok: false });
    there.expectBranches('main').expectIndex(3);
  });

  it('with parameters that the lesson does not allow changes nothing', () => {
    const { run, cursor } = worked().session.with(records).record();
    const setup = { ...run.setup, params: { size: 1_000_000 } };
    const there = lab(chatterLesson).step(3);
    expect(there.session.with(outside).openRun({ run: { ...run, setup }, cursor })).toMatchObject({
      ok: false,
    });
    there.expectBranches('main').expectIndex(3);
  });
});

describe('a long run', () => {
  it('is seen at once, and its properties are known after some looking', () => {
    const here = lab(chatterLesson);
    here.session.seekIndex(5_000);
    while (here.state.judging) here.session.judgeOn();
    const there = lab(chatterLesson);
    there.session.with(outside).openRun(byLink(here.session.with(records).record()));
    expect(there.hash).toBe(here.hash);
    expect(there.state.properties.map(({ status }) => status)).toEqual(['unknown', 'unknown']);
    let looks = 0;
    for (; there.state.judging; looks++) there.session.judgeOn();
    expect(looks).toBeGreaterThan(10);
    expect(there.state.properties).toEqual(here.state.properties);
  });
});

describe('LINK-OTHERWISE', () => {
  /** As recorded by a lab in which everything was the same until event 25. */
  const otherwise = (record: RunRecord): RunRecord => ({
    ...record,
    hash: '0123456789abcdef',
    marks: {
      every: 1,
      bits: 32,
      values: (record.marks?.values ?? []).map((value, place) => (place < 24 ? value : (value ^ 1) >>> 0)),
    },
  });

  it.each([
    ['link', byLink],
    ['file', byFile],
  ])('opens from a %s, names the first event that differs, and goes there', (_, by) => {
    const record = otherwise(worked().session.with(records).record());
    const there = lab(chatterLesson);
    expect(there.session.with(outside).openRun(by(record))).toEqual({ ok: true });
    expect(notices(there)).toEqual([expect.stringContaining('The first difference is at event 25.')]);
    there.session.with(branching).look(there.state.notices[0]?.id ?? -1);
    there.expectIndex(25);
  });

  it('and ends early says where it ends', () => {
    const record = { ...worked().session.with(records).record(), cursor: { index: 50, time: 0 } };
    const { marks: _, ...bare } = record;
    const hand = { ...bare.run, setup: { ...bare.run.setup, mode: 'hand' as const } };
    const there = lab(chatterLesson);
    expect(there.session.with(outside).openRun({ ...bare, run: hand })).toEqual({ ok: true });
    expect(notices(there)[0]).toMatch(/It ends after event \d+\.$/);
  });
});

describe('FILE-TREE: a tree of runs', () => {
  it('is saved whole and opened again beside what is there', () => {
    const here = worked();
    const there = lab(chatterLesson).step(2);
    there.session.with(outside).openRun(byFile(here.session.with(records).treeRecord()));
    there.expectBranches('main', 'main 2', 'without N2');
    expect(there.hash).toBe(here.hash);
    const [, main, fork] = there.state.branches;
    expect(fork?.parent).toBe(main?.id);
    expect(fork?.forkIndex).toBe(20);
  });

  it('comes back branch for branch, whatever was done', () => {
    fc.assert(
      fc.property(pokes, (numbers) => {
        const here = poked(numbers);
        const there = lab(chatterLesson);
        const record = byFile(here.session.with(records).treeRecord());
        expect(record).toEqual(here.session.with(records).treeRecord());
        expect(there.session.with(outside).openRun(record)).toEqual({ ok: true });
        const adopted = there.state.branches.slice(1);
        const shape = (branches: TestLab['state']['branches']) =>
          branches.map(({ parent, forkIndex, forkTime, length, log, seed }) => ({
            parent: branches.findIndex(({ id }) => id === parent),
            forkIndex,
            forkTime,
            length,
            log,
            seed,
          }));
        expect(shape(adopted)).toEqual(shape(here.state.branches));
        expect(there.hash).toBe(here.hash);
      }),
      { numRuns: 30 },
    );
  });

  it('of which one run cannot be played leaves everything as it was', () => {
    const record = worked().session.with(records).treeRecord();
    const branches = record.tree?.branches.map((branch, place) =>
      place === 0 ? branch : { ...branch, log: [{ at: 0, act: { do: 'crash', node: 'nobody' } as const }] },
    );
    const there = lab(chatterLesson).step(3);
    const tampered = { ...record, tree: { ...record.tree, branches } } as RunRecord;
    expect(there.session.with(outside).openRun(tampered)).toMatchObject({ ok: false });
    there.expectBranches('main').expectIndex(3);
  });
});
