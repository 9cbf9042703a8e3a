import fc from 'fast-check';
import { expect, test } from 'vitest';
import { History } from '#kernel';
import { chatterWorld } from '../../kernel/samples.ts';
import { branching } from '../branching/index.ts';
import { chatterLesson } from '../testing/chatter-lesson.ts';
import { lab } from '../testing/test-lab.ts';
import { firstDivergence, openBeside } from './index.ts';

test('two futures part exactly at the fork', () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.integer({ min: 1, max: 60 }), (seed, at) => {
      const left = History.begin(chatterWorld(seed, 3));
      left.extendTo(80);
      const world = left.worldAt(at);
      const right = left.fork(at, [{ at: world.time, after: world.tied, act: { do: 'crash', node: 'N0' } }]);
      right.extendTo(80);
      const parted = firstDivergence(left, right);
      expect(parted?.shared).toBe(at);
      expect(parted?.right?.kind).toBe('crash');
    }),
    { numRuns: 30 },
  );
});

test('the same run parts nowhere', () => {
  const history = History.begin(chatterWorld(1, 3));
  history.extendTo(50);
  expect(firstDivergence(history, history)).toBeNull();
});

test('beside a run stands the other alone, event for event, whatever else the tree holds', () => {
  const open = lab(chatterLesson).playFor(80).pause();
  open.seekTime(50_000).crash('N2').playFor(40).pause();
  open.seekTime(20_000).crash('N1').playFor(40).pause();
  const other = open.state.branches[1];
  const beside = openBeside(open.session, other?.id ?? '').store.getState();
  expect(beside.branches.map(({ name }) => name)).toEqual(['fork 1']);
  expect(beside.length).toBe(other?.length);
  open.session.with(branching).openBranch(other?.id ?? '');
  expect(firstDivergence(open.state.history, beside.history)).toBeNull();
});
