/** In every lesson, on stages from a hall's to a small telephone's, no button hides a card or another button. */
import { expect, test } from 'vitest';
import { historyOf, type Lesson, runOfScene, sceneOf } from '#lesson-kit';
import { overlapArea, type Size } from '#views/kit';
import twoPhaseCommit from '../../../lessons/07-consensus/01-two-phase-commit/lesson.ts';
import hashRing from '../../../lessons/08-structures/01-hash-ring/lesson.ts';
import { lessonFolders, lessonIn } from '../../lesson-kit/testing/folders.ts';
import { deedLayout } from './deeds.ts';
import { placeNodes } from './placement.ts';

const SIZES: readonly Size[] = [
  { width: 1400, height: 900 },
  { width: 900, height: 520 },
  { width: 390, height: 370 },
  { width: 360, height: 280 },
];

const worldOf = (lesson: Lesson, step: string) => {
  const run = runOfScene(lesson, sceneOf(lesson, step));
  return { lesson, plan: historyOf(lesson, run).plan, positions: lesson.positions(run.setup.params) };
};

const layOut = ({ lesson, plan, positions }: ReturnType<typeof worldOf>, stage: Size) => {
  const room = { ...stage, height: stage.height - 40 };
  const placement = placeNodes(plan, positions, room);
  return { placement, deeds: deedLayout(lesson, plan, placement, stage) };
};

test.each(lessonFolders())('%s', async (folder) => {
  const { lesson } = await lessonIn(folder);
  if (!lesson.operations) return;
  for (const { id } of lesson.steps) {
    const world = worldOf(lesson, id);
    for (const stage of SIZES) {
      const { placement, deeds } = layOut(world, stage);
      if (!deeds.every(({ open }) => open)) continue;
      for (const { index, box } of deeds) {
        expect(box.x - box.halfWidth, id).toBeGreaterThanOrEqual(0);
        expect(box.x + box.halfWidth, id).toBeLessThanOrEqual(stage.width);
        const others = [
          ...placement.boxes.filter((_, other) => other !== index),
          ...deeds.filter((other) => other.index !== index).map((other) => other.box),
        ];
        for (const other of others) expect(overlapArea(other, box), `${id} ${stage.width}`).toBeLessThan(12);
      }
    }
  }
});

const isOpen = (world: ReturnType<typeof worldOf>, stage: Size): boolean =>
  layOut(world, stage).deeds.every(({ open }) => open);

test('a large stage shows every button; a small one a button for each node, where they are many', () => {
  const ring = worldOf(hashRing, 'modulo');
  expect(SIZES.map((stage) => isOpen(ring, stage))).toEqual([true, true, false, false]);
  const commit = worldOf(twoPhaseCommit, 'impatient');
  expect(SIZES.map((stage) => isOpen(commit, stage))).toEqual([true, true, true, true]);
});
