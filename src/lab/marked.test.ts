/** Goal: a moment that somebody marked stays with its run. Method: mark, fork, reload, save and open. */
import { expect, test } from 'vitest';
import { branching } from './branching/index.ts';
import { outside } from './outside/index.ts';
import { records } from './records/index.ts';
import { decodeRunFile, encodeRunFile } from './run-file/index.ts';
import { chatterLesson } from './testing/chatter-lesson.ts';
import { HOSTILE, UNSEEN } from './testing/hostile.ts';
import { lab, type TestLab } from './testing/test-lab.ts';

const markedOf = ({ state }: TestLab): readonly (readonly number[])[] =>
  state.branches.map(({ marked }) => marked);

const worked = (): TestLab => {
  const open = lab(chatterLesson);
  for (const index of [12, 4, 20, 12]) {
    open.session.seekIndex(index);
    open.session.with(branching).markMoment();
  }
  open.session.seekIndex(10);
  return open.crash('N1');
};

test('FILE-MARKED: marks are in order, a fork keeps those before it, and each can be taken off', () => {
  const open = worked();
  expect(markedOf(open)).toEqual([[4, 12, 20], [4]]);
  open.session.with(branching).unmark(4);
  expect(markedOf(open)).toEqual([[4, 12, 20], []]);
});

test('FILE-MARKED: they are there after a reload, and in a file of one run or of all', () => {
  const open = worked();
  expect(markedOf(open.reload())).toEqual(markedOf(open));
  for (const record of [open.session.with(records).record(), open.session.with(records).treeRecord()]) {
    const decoded = decodeRunFile(encodeRunFile(record));
    expect(decoded).toEqual({ ok: true, record });
    const other = lab(chatterLesson);
    if (decoded.ok) other.session.with(outside).openRun(decoded.record);
    expect(markedOf(other).flat()).toEqual(record.tree ? [4, 12, 20, 4] : [4]);
  }
});

test('a file of the version before, which knew no marks, opens', () => {
  const { marked: _marked, ...record } = worked().session.with(records).record();
  const old = encodeRunFile(record).replace('"version": 2', '"version": 1');
  expect(decodeRunFile(old)).toEqual({ ok: true, record });
});

test('IMPORT-TEXT: names and values of a Run file come in spelled out, or are refused in a sentence', () => {
  const tree = lab(chatterLesson).step(3).session.with(records).treeRecord();
  for (const text of HOSTILE) {
    const branches = tree.tree?.branches.map((branch) => ({ ...branch, name: text }));
    const file = JSON.stringify({ ...JSON.parse(encodeRunFile(tree)), tree: { ...tree.tree, branches } });
    const decoded = decodeRunFile(file);
    if (decoded.ok) {
      expect(decoded.record.tree?.branches[0]?.name).not.toMatch(UNSEEN);
      expect(decodeRunFile(encodeRunFile(decoded.record))).toEqual(decoded);
    } else expect(decoded.why).toMatch(/name" is too long\.$/);
  }
});
