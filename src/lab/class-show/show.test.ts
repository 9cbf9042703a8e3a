/**
 * Goal: a follower's lab shows exactly what the driver's shows, whatever the driver does, and keeps what the follower did.
 * Method: two labs of the sample lesson, one after the other, world hash against world hash.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { branching } from '../branching/index.ts';
import { hands } from '../hands/index.ts';
import { chatterLesson } from '../testing/chatter-lesson.ts';
import { lab } from '../testing/test-lab.ts';
import { isExact, type Shown, showClass, shownBy, takeOver } from './index.ts';

const NAMES = { shown: 'class', own: 'mine' };
type Lab = ReturnType<typeof lab>;

const DEEDS: Record<string, (open: Lab, at: number) => void> = {
  step: ({ session }) => void session.stepForward('event'),
  back: ({ session }) => void session.stepBack('event'),
  seek: ({ session }, at) => void session.seekTime(at * 997),
  cut: ({ session }, at) => void session.with(hands).act({ do: 'cut', from: 'N0', to: `N${1 + (at % 2)}` }),
  heal: ({ session }) => void session.with(hands).act({ do: 'healAll' }),
  crash: ({ session }, at) => void session.with(hands).act({ do: 'crash', node: `N${at % 3}` }),
  restart: ({ session }, at) => void session.with(hands).act({ do: 'restart', node: `N${at % 3}` }),
  seed: ({ session }, at) => void session.with(branching).restart({ seed: at }),
};

test('CLASS-SAME: world for world the follower shows what the driver shows', () => {
  const deeds = fc.array(fc.tuple(fc.constantFrom(...Object.keys(DEEDS)), fc.nat(200)), { maxLength: 25 });
  fc.assert(
    fc.property(deeds, (list) => {
      const [driver, follower] = [lab(chatterLesson), lab(chatterLesson)];
      let before: Shown | null = null;
      for (const [deed, at] of list) {
        DEEDS[deed]?.(driver, at);
        const shown = shownBy(driver.session);
        expect(showClass(follower.session, shown, before, NAMES)).toEqual({ ok: true });
        expect(isExact(follower.session, shown)).toBe(true);
        before = shown;
      }
      const { branches } = follower.session.store.getState();
      expect(branches.length).toBeLessThanOrEqual(2);
    }),
    { numRuns: 60 },
  );
});

test('CLASS-OWN: what a follower decides stays as a run of its own beside the class', () => {
  const [driver, follower] = [lab(chatterLesson), lab(chatterLesson)];
  driver.step(3).crash('N1');
  showClass(follower.session, shownBy(driver.session), null, NAMES);
  follower.cut('N0', 'N2');
  const own = follower.session.run().log;
  driver.restart('N1');
  const shown = shownBy(driver.session);
  showClass(follower.session, shown, null, NAMES);
  expect(isExact(follower.session, shown)).toBe(true);
  const { branches } = follower.session.store.getState();
  expect(branches.find(({ name }) => name === 'mine')?.log).toEqual(own);
});

test('a run of another lesson is refused with a sentence, and nothing changes', () => {
  const [driver, follower] = [lab(chatterLesson), lab(chatterLesson)];
  const before = follower.hash;
  const shown = shownBy(driver.session);
  const other = { ...shown, run: { ...shown.run, lesson: 'another' } };
  expect(showClass(follower.session, other, null, NAMES).ok).toBe(false);
  expect(follower.hash).toBe(before);
});

test('who takes the class goes on with its run in the story, where the class was', () => {
  const [driver, owner] = [lab(chatterLesson, { step: 'replay' }), lab(chatterLesson)];
  driver.step(3).crash('N1');
  const shown = shownBy(driver.session);
  showClass(owner.session, shown, null, NAMES);
  expect(owner.state.learner.place).toBe('sandbox');
  expect(takeOver(owner.session, shown).ok).toBe(true);
  expect(owner.state.learner).toMatchObject({ place: 'story', step: 'replay' });
  expect(isExact(owner.session, shown)).toBe(true);
  expect(shownBy(owner.session)).toEqual(shown);
});
