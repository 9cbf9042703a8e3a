/** The open lab as somebody uses it, on a small noisy protocol. */
import { describe, expect, it, vi } from 'vitest';
import { hashWorld } from '#kernel';
import { historyOf } from '#lesson-kit';
import { OpenBranch } from './branch.ts';
import { branching } from './branching/index.ts';
import { hands } from './hands/index.ts';
import { silenceAt } from './silence.ts';
import { chatterLesson } from './testing/chatter-lesson.ts';
import { lab } from './testing/test-lab.ts';

describe('playing', () => {
  it('shows messages at their place between events and counts only what happened', () => {
    const open = lab(chatterLesson).playFor(30).pause();
    const { cursor, world } = open.state;
    expect(cursor.time).toBe(30_000);
    expect(world.time).toBeLessThanOrEqual(30_000);
    expect(cursor.index).toBe(world.index);
    expect(cursor.index).toBe(open.state.history.indexAt(30_000));
  });

  it('does not depend on how real time is cut into ticks', () => {
    const coarse = lab(chatterLesson, { speed: 0.1 });
    coarse.session.play();
    coarse.session.tick(1000);
    const fine = lab(chatterLesson, { speed: 0.1 });
    fine.session.play();
    for (let i = 0; i < 100; i++) fine.session.tick(10);
    coarse.pause();
    fine.pause();
    fine.expectTime(100);
    expect(fine.state.cursor).toEqual(coarse.state.cursor);
    expect(fine.hash).toBe(coarse.hash);
  });

  it('stops at the horizon, and goes on to the next one when asked', () => {
    const open = lab(chatterLesson).playFor(1000).expectPlaying(false).expectTime(400);
    expect(open.state.playback.stop).toBe('horizon');
    open.playFor(1000).expectTime(800);
  });

  it('keeps its moment when the speed changes on the way', () => {
    const open = lab(chatterLesson, { speed: 0.1 }).playFor(10);
    open.session.faster();
    expect(open.state.playback.speed).toBe(0.2);
    expect(open.session.frame.time()).toBe(10_000);
    open.session.tick(100);
    expect(open.session.frame.time()).toBe(30_000);
  });

  it('tells frames without waking the store', () => {
    const open = lab(chatterLesson, { speed: 0.001 }).step(9);
    const start = open.state.cursor.time;
    open.session.play();
    let woken = 0;
    const frames: number[] = [];
    open.session.store.subscribe(() => woken++);
    open.session.frame.subscribe((time) => frames.push(time));
    for (let i = 0; i < 10; i++) open.session.tick(16);
    expect(woken).toBe(0);
    expect(frames.map((time) => time - start)).toEqual([16, 32, 48, 64, 80, 96, 112, 128, 144, 160]);
  });
});

describe('playing fast', () => {
  it('tells the store at most twelve times a second, and the frame of every event', () => {
    const open = lab(chatterLesson, { speed: 0.1 });
    open.session.play();
    let told = 0;
    open.session.store.subscribe(() => told++);
    let most = 0;
    for (let i = 0; i < 100; i++) {
      open.session.tick(10);
      const { frame, store } = open.session;
      expect(frame.index()).toBe(store.getState().history.indexAt(frame.time()));
      most = Math.max(most, frame.index() - store.getState().cursor.index);
    }
    expect(open.session.frame.index()).toBeGreaterThan(12);
    expect(told).toBeGreaterThan(4);
    expect(told).toBeLessThanOrEqual(12);
    expect(most).toBeGreaterThan(0);
    open.pause();
    expect(open.state.cursor.index).toBe(open.session.frame.index());
  });

  it('follows another session by frames alone', () => {
    const open = lab(chatterLesson);
    let told = 0;
    open.session.store.subscribe(() => told++);
    open.session.follow(30_000);
    open.session.follow(20_000);
    expect(told).toBe(0);
    expect(open.session.frame.time()).toBe(30_000);
    expect(open.session.frame.index()).toBe(open.state.history.indexAt(30_000));
  });
});

describe('silence', () => {
  /** Two nodes that talk every 5 to 15 ms, over links of 2 to 20 ms: most of the time something is on its way. */
  const slow = (ticks: readonly number[]) => {
    const open = lab(chatterLesson, { speed: 1 / 2000 });
    open.session.with(branching).restart({ params: { size: 2 } });
    open.session.play();
    for (const tick of ticks) open.session.tick(tick);
    return open;
  };

  it('is hurried through: a wait of many seconds takes less than one', () => {
    const open = slow([]);
    const { history } = open.state;
    const first = history.nextTime(0) ?? 0;
    expect(first).toBeGreaterThanOrEqual(5_000);
    expect(silenceAt(history, 0, 1 / 2000)).toEqual({ from: 0, until: first });
    expect(silenceAt(history, 0, 1)).toBeNull();
    open.session.tick(300);
    expect(open.session.frame.time()).toBe(Math.floor(first / 2));
    open.session.tick(301);
    expect(open.session.frame.index()).toBe(1);
    expect(open.session.frame.time()).toBeLessThan(first + 100);
  });

  it('is as long however real time is cut into ticks', () => {
    const coarse = slow(Array.from({ length: 300 }, () => 1_000)).pause();
    const fine = slow(Array.from({ length: 3_000 }, () => 100)).pause();
    expect(fine.state.cursor).toEqual(coarse.state.cursor);
    const { history, cursor } = fine.state;
    const silences = Array.from({ length: cursor.index }, (_, at) => silenceAt(history, at, 1 / 2000));
    expect(silences.filter((silence) => silence !== null).length).toBeGreaterThan(1);
  });
});

describe('moving', () => {
  it('goes back to the same world that it came from', () => {
    const open = lab(chatterLesson).step(20);
    const before = open.hash;
    open.step(5).back(5).expectIndex(20);
    expect(open.hash).toBe(before);
  });

  it.each(['message', 'round', 'phase'] as const)(
    'meets the same places by %s in both directions',
    (unit) => {
      const open = lab(chatterLesson);
      open.session.with(branching).restart({ params: { size: 2 } });
      const places = [open.state.cursor.index];
      for (let i = 0; i < 6; i++) places.push(open.step(1, unit).state.cursor.index);
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
      const back = places.map((_, i) => (i === 0 ? open : open.back(1, unit)).state.cursor.index);
      expect(back.reverse()).toEqual(places);
    },
  );

  it('steps back from between two events to just after the first of them', () => {
    const open = lab(chatterLesson).playFor(30).pause();
    const { index } = open.state.cursor;
    open.back().expectIndex(index);
    expect(open.state.cursor.time).toBe(open.state.world.time);
  });

  it('keeps objects that did not change', () => {
    const open = lab(chatterLesson).step(30);
    const { properties, branches, learner, world } = open.state;
    open.session.select({ kind: 'node', node: 'N1' });
    open.session.explain(3);
    open.session.select(null);
    expect(open.state.properties).toBe(properties);
    expect(open.state.branches).toBe(branches);
    expect(open.state.learner).toBe(learner);
    expect(open.state.world).toBe(world);
  });

  it('refuses to move where moving is locked', () => {
    const open = lab(chatterLesson, { locks: { seek: true } });
    expect(open.session.stepForward()).toEqual({ ok: false, why: 'Moving through time is locked here.' });
    expect(open.state.notices.at(-1)?.text).toContain('locked');
  });
});

describe('acting', () => {
  it('goes on where it acts at the end, and forks where it acts in the past', () => {
    const open = lab(chatterLesson).playFor(40).crash('N1').expectBranches('main');
    open.playFor(40).pause();
    const old = { length: open.state.length, hash: open.hash, log: open.state.history.log };
    open.seekTime(50_000).crash('N2').expectBranches('main', 'fork 1');
    expect(open.state.world.nodes.map(({ status }) => status)).toEqual(['up', 'down', 'down', 'up']);
    open.branch('main').session.end();
    expect(open.state.length).toBe(old.length);
    expect(open.state.history.log).toEqual(old.log);
  });

  it('acts between two happenings of one moment', () => {
    const open = lab(chatterLesson).step(12);
    const { time, tied } = open.state.world;
    open.crash('N0');
    expect(open.state.history.log).toEqual([{ at: time, after: tied, act: { do: 'crash', node: 'N0' } }]);
    const again = historyOf(chatterLesson, open.session.run());
    again.extendTo(open.state.cursor.index);
    expect(hashWorld(again.worldAt(open.state.cursor.index))).toBe(open.hash);
  });

  it('acts at a moment between two events', () => {
    const open = lab(chatterLesson).playFor(33).pause().crash('N0');
    expect(open.state.history.log[0]).toEqual({ at: 33_000, act: { do: 'crash', node: 'N0' } });
  });

  it('says why something cannot be done, and leaves the run alone', () => {
    const open = lab(chatterLesson).crash('N1');
    const log = open.state.history.log;
    expect(open.session.with(hands).act({ do: 'crash', node: 'N1' })).toEqual({
      ok: false,
      why: 'N1 is down.',
    });
    expect(open.session.with(hands).act({ do: 'lie', node: 'N0', lie: 'x' })).toEqual({
      ok: false,
      why: 'Making a node lie is not part of this lesson.',
    });
    expect(open.session.with(hands).refusal({ do: 'crash', node: 'nobody' })).toBe(
      'There is no node nobody here.',
    );
    expect(open.state.history.log).toBe(log);
  });

  it('offers what can be done, in words', () => {
    const open = lab(chatterLesson).cut('N0', 'N1');
    const labels = open.session
      .with(hands)
      .offers({ kind: 'link', from: 'N0', to: 'N1' })
      .map(({ label }) => label);
    expect(labels).toEqual(['Heal N0 – N1', 'Heal only N0 → N1', 'Heal only N1 → N0']);
    const node = open.session.with(hands).offers({ kind: 'node', node: 'N2' });
    expect(node.find(({ key }) => key === 'k')).toMatchObject({ label: 'Kill N2', refused: null, cost: 1 });
  });

  it('lets a hand choose: in turn when it is due, out of turn at once', () => {
    const open = lab(chatterLesson, { step: 'by-hand' });
    const timers = open.state.world.nodes.map(({ id, timers: [timer] }) => ({ id, due: timer?.due ?? 0 }));
    timers.sort((a, b) => a.due - b.due);
    open.act({ do: 'fire', node: timers.at(-1)?.id ?? '', timer: 'talk' });
    expect(open.state.cursor).toEqual({ index: 1, time: 0 });
    const { nodes, flights } = open.state.world;
    const dues = [...flights, ...nodes.flatMap((node) => node.timers)].map(({ due }) => due);
    open.session.stepForward('event');
    expect(open.state.cursor).toEqual({ index: 2, time: Math.min(...dues) });
    expect(open.state.history.log).toHaveLength(2);
  });
});

describe('branches', () => {
  it('rest when they are left: only the run that is shown is held open', () => {
    const rested: unknown[] = [];
    const rest = vi.spyOn(OpenBranch.prototype, 'rest').mockImplementation(function (this: OpenBranch) {
      rested.push(this.name);
    });
    const open = lab(chatterLesson).playFor(60).pause().seekTime(30_000).crash('N1').playFor(20).pause();
    open.session.with(branching).openBranch(open.state.branches[0]?.id ?? '');
    expect(rested).toEqual(['main', 'fork 1']);
    rest.mockRestore();
  });

  it('deletes with a way back, and hands children on', () => {
    const open = lab(chatterLesson).playFor(60).pause().seekTime(30_000).crash('N1').playFor(20).pause();
    open.seekTime(40_000).crash('N2').expectBranches('main', 'fork 1', 'fork 2');
    const [main, middle, last] = open.state.branches;
    open.session.with(branching).deleteBranch(middle?.id ?? '');
    open.expectBranches('main', 'fork 2');
    expect(open.state.branches[1]).toMatchObject({ parent: main?.id, forkIndex: middle?.forkIndex });
    open.session.with(branching).undo();
    open.expectBranches('main', 'fork 1', 'fork 2');
    expect(open.state.branches[2]).toMatchObject({ parent: middle?.id, forkIndex: last?.forkIndex });
  });

  it('does not delete the last one', () => {
    const open = lab(chatterLesson);
    expect(open.session.with(branching).deleteBranch(open.state.branch).ok).toBe(false);
  });

  it('begins anew with another set-up beside the old runs', () => {
    const open = lab(chatterLesson).playFor(20).pause();
    expect(open.session.with(branching).restart({ params: { size: 6 } }).ok).toBe(true);
    expect(open.state.world.nodes).toHaveLength(6);
    open.expectBranches('main', 'run 2').branch('main');
    expect(open.state.world.nodes).toHaveLength(4);
  });
});

describe('properties', () => {
  it('says since when something is broken, and forgets it on a branch where it is not', () => {
    const open = lab(chatterLesson).playFor(200).pause();
    const broken = open.state.properties[0];
    expect(broken).toMatchObject({ status: 'broken', holdsNow: false });
    expect(broken?.blames.length).toBeGreaterThan(0);
    open.seek((broken?.since ?? 0) - 1);
    expect(open.state.properties[0]).toMatchObject({ status: 'holds', since: null });
    for (const node of ['N0', 'N1', 'N2', 'N3']) open.crash(node);
    open.playFor(100);
    expect(open.state.properties[0]?.status).toBe('holds');
    expect(open.state.properties[1]).toMatchObject({ status: 'witnessed' });
  });
});
