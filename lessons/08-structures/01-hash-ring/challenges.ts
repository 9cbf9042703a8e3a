/** Only the goal is given; any way counts. All but the last switch off one rule. */
import { at, type Challenge, kill, type RunView, without } from '#lesson-kit';
import { lostKeys, newestView } from '#protocols/hash-ring';
import { add, get, put, refresh, tokens } from './acts.ts';
import { confirmedIsGone, largestShare, readIsOlder } from './goals.ts';
import { KEY, OWNER, SPARE } from './world.ts';

const isLost = ({ world }: RunView): boolean => lostKeys(world).length > 0;

export const challenges: readonly Challenge[] = [
  {
    id: 'two-copies-one-machine',
    ...without('distinct-machines', { params: { copies: 2 } }),
    goal: confirmedIsGone,
    faultsMax: 1,
    minimum: 'time',
    nextAction: [at(0, put(KEY)), at(100, kill(OWNER))],
  },
  {
    id: 'yesterday-s-owner',
    ...without('own-keys-only'),
    goal: readIsOlder,
    faultsMax: 0,
    minimum: { model: 'handover-without-ownkeysonly', property: 'reads-what-was-confirmed' },
    nextAction: [at(0, add(SPARE)), at(200, put(KEY)), at(300, refresh), at(400, get(KEY))],
  },
  {
    id: 'written-in-between',
    ...without('forward-while-handing'),
    goal: isLost,
    faultsMax: 0,
    minimum: { model: 'handover-without-forwards', property: 'reads-what-was-confirmed' },
    nextAction: [at(0, add(SPARE)), at(10, put(KEY))],
  },
  {
    id: 'moved-too-early',
    ...without('hand-over-first'),
    goal: isLost,
    faultsMax: 0,
    minimum: { model: 'handover-without-handsoverfirst', property: 'reads-what-was-confirmed' },
    nextAction: [at(0, put(KEY)), at(100, add(SPARE))],
  },
  {
    id: 'hot-spot',
    scene: {},
    goal: (run) => newestView(run.world).members.length > 2 && largestShare(run) > 0.5,
    faultsMax: 0,
    nextAction: [at(0, tokens(1))],
  },
];
