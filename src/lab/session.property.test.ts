/** What holds in the lab whatever somebody does: random hands on a noisy protocol. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Act, choices, hashWorld } from '#kernel';
import { historyOf } from '#lesson-kit';
import { branching } from './branching/index.ts';
import { hands } from './hands/index.ts';
import { chatterLesson } from './testing/chatter-lesson.ts';
import { lab, type TestLab } from './testing/test-lab.ts';

const RUNS = { numRuns: 25 };

const BUDGET = { crash: 9, pause: 9, cut: 9, heal: 9, drop: 9, duplicate: 9, corrupt: 9 } as const;

const UNITS = ['event', 'message', 'round', 'phase'] as const;

/** A hand that does one thing: number → move, act, branch, tick. */
const poke = (open: TestLab, number: number): unknown => {
  const { session, state } = open;
  const detail = number >> 4;
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[detail % items.length];
  const act = (): unknown => {
    const possible: readonly Act[] = choices(state.history.scenario, state.world, BUDGET);
    const chosen = pick(possible);
    return chosen && session.with(hands).act(chosen);
  };
  const deeds = [
    () => session.play(),
    () => session.tick(detail % 50),
    () => session.stepForward(pick(UNITS)),
    () => session.stepBack(pick(UNITS)),
    () => session.seekIndex(detail % (state.length + 5)),
    () => session.seekTime(detail % 200_000),
    () => session.with(branching).openBranch(pick(state.branches)?.id ?? ''),
    () => session.with(branching).forkHere(),
    () => session.with(branching).deleteBranch(pick(state.branches)?.id ?? ''),
    act,
    act,
    act,
  ];
  return deeds[number % deeds.length]?.();
};

const hand = fc.array(fc.nat(0xffff), { minLength: 1, maxLength: 60 });
const places = fc.constantFrom('watch', 'guess', 'replay', 'by-hand');

it('a hand may do anything: nothing throws, and every branch replays to what was seen', () => {
  fc.assert(
    fc.property(places, hand, (step, pokes) => {
      const open = lab(chatterLesson, { step });
      for (const number of pokes) poke(open, number);
      const { branches, cursor, world, history } = open.state;
      expect(world.index).toBe(cursor.index);
      expect(world.time).toBeLessThanOrEqual(cursor.time);
      expect(history.row(cursor.index)?.time ?? cursor.time).toBeGreaterThanOrEqual(cursor.time);
      for (const branch of branches) {
        const again = historyOf(chatterLesson, branch);
        again.extendTo(branch.length);
        open.session.with(branching).openBranch(branch.id);
        expect(hashWorld(again.worldAt(branch.length))).toBe(
          hashWorld(open.state.history.worldAt(branch.length)),
        );
      }
    }),
    RUNS,
  );
});

it('a step forward and a step back lead to the same world', () => {
  fc.assert(
    fc.property(hand, (pokes) => {
      const open = lab(chatterLesson);
      for (const number of pokes) poke(open, number);
      open.pause();
      const before = { hash: open.hash, index: open.state.cursor.index };
      open.session.stepForward('event');
      if (open.state.cursor.index === before.index) return;
      open.back(1, 'event').expectIndex(before.index);
      expect(open.hash).toBe(before.hash);
    }),
    RUNS,
  );
});

it('going to an event and playing to it show the same world', () => {
  fc.assert(
    fc.property(hand, fc.nat(400), (pokes, index) => {
      const open = lab(chatterLesson);
      for (const number of pokes) poke(open, number);
      open.seek(index);
      const { setup, seed, log } = open.session.run();
      const again = historyOf(chatterLesson, { setup, seed, log });
      again.extendTo(index);
      expect(open.hash).toBe(hashWorld(again.worldAt(open.state.cursor.index)));
    }),
    RUNS,
  );
});

it('acting in the past keeps every other future, event for event', () => {
  fc.assert(
    fc.property(hand, fc.nat(0xffff), (pokes, chosen) => {
      const open = lab(chatterLesson);
      for (const number of pokes) poke(open, number);
      const before = open.state.branches.map(({ id, length }) => {
        open.session.with(branching).openBranch(id);
        return { id, length, hash: hashWorld(open.state.history.worldAt(length)) };
      });
      open.session.seekIndex(chosen % (open.state.length + 1));
      open.session.with(hands).act({ do: 'skew', node: 'N0', by: 1000 });
      for (const { id, length, hash } of before) {
        open.session.with(branching).openBranch(id);
        expect(open.state.length).toBeGreaterThanOrEqual(length);
        expect(hashWorld(open.state.history.worldAt(length))).toBe(hash);
      }
    }),
    RUNS,
  );
});

it('a reload brings back every branch and the moment', () => {
  fc.assert(
    fc.property(places, hand, (step, pokes) => {
      const open = lab(chatterLesson, { step });
      for (const number of pokes) poke(open, number);
      open.pause();
      const again = open.reload();
      expect(again.hash).toBe(open.hash);
      expect(again.state.cursor).toEqual(open.state.cursor);
      expect(again.state.branches).toEqual(open.state.branches);
      expect(again.state.learner).toEqual(open.state.learner);
    }),
    RUNS,
  );
});

it('ticks of any size lead to the same moment', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 20 }), (ticks) => {
      const fine = lab(chatterLesson, { speed: 0.5 });
      const coarse = lab(chatterLesson, { speed: 0.5 });
      fine.session.play();
      coarse.session.play();
      for (const tick of ticks) fine.session.tick(tick);
      coarse.session.tick(ticks.reduce((sum, tick) => sum + tick, 0));
      expect(fine.pause().state.cursor).toEqual(coarse.pause().state.cursor);
      expect(fine.hash).toBe(coarse.hash);
    }),
    RUNS,
  );
});
