/** Only the goal is given; any way counts. Each switches off one rule. */
import { at, breaks, type Challenge, inTurn, type RunView, type Scene, without } from '#lesson-kit';
import { manifestNamesFiles, snapshotStays, staleAnswers } from '#protocols/lsm';
import { cutPower, fill, get, put, remove, restart, snapshot } from './acts.ts';
import { isLost } from './goals.ts';

/** Two writes make a file, two files a compaction. */
const SMALL: Scene = { params: { table: 2, trigger: 2, 'level-one': 2, 'fan-out': 2 } };

export const challenges: readonly Challenge[] = [
  {
    id: 'risen',
    ...without('keep-tombstones', SMALL),
    goal: isLost,
    faultsMax: 0,
    minimum: { model: 'lsm-tombstones-dropped-early', property: 'get-is-last-write' },
    nextAction: [at(0, put('a')), at(40, fill), at(300, fill), at(600, remove('a')), at(700, fill)],
  },
  {
    id: 'oldest-first',
    ...without('newest-first', { params: { table: 2, trigger: 8 } }),
    goal: ({ world }: RunView) => staleAnswers(world) > 0,
    faultsMax: 0,
    minimum: { model: 'lsm-oldest-first', property: 'get-is-last-write' },
    nextAction: inTurn(0, 50, put('a'), put('b'), put('a'), put('b'), put('b'), get('a')),
  },
  {
    id: 'only-in-the-cache',
    ...without('sync-before-ack', SMALL),
    goal: isLost,
    faultsMax: 1,
    minimum: { model: 'lsm-without-sync', property: 'get-is-last-write' },
    nextAction: [at(0, put('a')), at(60, cutPower)],
  },
  {
    id: 'a-name-without-a-file',
    ...without('file-before-manifest', SMALL),
    goal: breaks(manifestNamesFiles),
    faultsMax: 1,
    minimum: { model: 'lsm-manifest-before-file', property: 'get-is-last-write' },
    nextAction: [...inTurn(0, 40, put('a'), put('b'), put('c')), at(92, cutPower), at(120, restart)],
  },
  {
    id: 'too-tidy',
    ...without('log-until-flushed', SMALL),
    goal: isLost,
    faultsMax: 1,
    minimum: { model: 'cut-while-flushing', property: 'reads-find-latest' },
    nextAction: [...inTurn(0, 40, put('a'), put('b'), put('c')), at(90, cutPower), at(120, restart)],
  },
  {
    id: 'left-behind',
    ...without('whole-overlap', { params: { table: 2, trigger: 2, 'level-one': 4 } }),
    goal: isLost,
    faultsMax: 0,
    minimum: { model: 'old-below-new', property: 'reads-find-latest' },
    nextAction: inTurn(0, 50, put('a'), put('b'), put('a'), put('c'), put('d')),
  },
  {
    id: 'the-reader-is-forgotten',
    ...without('keep-for-snapshots', SMALL),
    goal: breaks(snapshotStays),
    faultsMax: 0,
    minimum: { model: 'a-reader-looks-back', property: 'snapshot-stays' },
    nextAction: inTurn(0, 50, put('a'), snapshot, put('a'), put('a'), put('b'), put('c'), put('d')),
  },
];
