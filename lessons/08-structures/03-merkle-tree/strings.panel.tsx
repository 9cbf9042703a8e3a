/** Words of the picture of trees. */
import { strings } from '#lesson-kit';
import type { Sign } from '#protocols/merkle';

const SIGNS: Readonly<Record<Sign, string>> = {
  equal: 'compared, equal',
  differs: 'compared, differs',
  unseen: 'differs, not compared',
  computed: 'computed by R',
  sent: 'sent to R',
  entry: 'the entry',
  filled: 'a copy that fills the level',
  twin: 'stands there twice',
  plain: '',
};

export const STRINGS = strings('lessons/08-structures/03-merkle-tree', {
  title: 'Trees',
  sign: SIGNS,
  node: (from: number, to: number, hash: string, sign: Sign) =>
    `${to - from === 1 ? `leaf ${from}` : `leaves ${from} to ${to - 1}`}: ${hash}${SIGNS[sign] ? `, ${SIGNS[sign]}` : ''}`,
  store: (id: string) => `Store ${id}`,
  compared: (count: number, all: number) =>
    `${count} of ${all.toLocaleString('en')} hashes compared since the last question`,
  log: (id: string) => `Log ${id}`,
  nothingAsked: 'R has not asked for anything yet.',
  climbs: (index: number) => `R climbs from entry ${index}`,
  entry: 'entry',
  with: 'with',
  gives: 'gives',
  trusted: 'trusted root',
  accepted: 'The same: R believes.',
  refused: 'Another: R refuses.',
  unchecked: 'R did not check, and believes.',
  block: (id: string, count: number) => `${id}: ${count} transactions`,
  noBlock: (id: string) => `${id} has no list yet.`,
  commit: 'commit',
  merge: 'merge',
  fresh: 'new',
  shared: 'as before',
  objectsAt: (id: string, count: number) => `${id} ${count}`,
  objects: 'Objects stored:',
});
