/** Nothing but the goal. Words: story.md. */
import { at, type Challenge, type Scene, skew, without } from '#lesson-kit';
import type { TypeName } from '#protocols/crdt-lattice';
import { add, inc, remove, tell, withdraw, write } from './acts.ts';
import {
  areConcurrent,
  differentValues,
  haveMet,
  isWrong,
  isWrongInTheEnd,
  laterWriteLost,
  named,
  value,
} from './goals.ts';

/** Replicas of this type; what was done before has reached everybody. */
const replicasOf = (type: TypeName, log: Scene['log'] = []): Scene => ({
  params: { type },
  ...(log.length > 0 ? { log, at: (log.at(-1)?.at ?? 0) + 40_000 } : {}),
});

/** Everybody knows x. */
const KNOWN = [at(0, add('A'))];

export const challenges: readonly Challenge[] = [
  {
    id: 'cross-words',
    ...without('send-the-state', replicasOf('or-set', KNOWN)),
    goal: (run) => isWrongInTheEnd(run) && differentValues(run) > 1,
    faultsMax: 0,
    minimum: { model: 'adding-and-removing', property: 'same-updates-same-value' },
    nextAction: [at(40, add('A')), at(45, remove('B'))],
  },
  {
    id: 'one-jar',
    ...without('own-place', replicasOf('g-counter')),
    goal: isWrongInTheEnd,
    faultsMax: 0,
    minimum: { model: 'counting', property: 'shows-what-it-heard' },
    nextAction: [at(0, inc('A')), at(5, inc('B'))],
  },
  {
    id: 'growing-by-itself',
    ...without('larger-of-each', replicasOf('g-counter')),
    goal: (run) => named(run, 'inc').length <= 2 && Number(value(run, 'C')) >= 5,
    faultsMax: 0,
    minimum: { model: 'counting', property: 'same-updates-same-value' },
    nextAction: [at(0, inc('A')), ...[40, 80, 120, 160].map((time) => at(time, tell('A')))],
  },
  {
    id: 'money-back',
    ...without('count-down-apart', replicasOf('pn-counter')),
    goal: isWrongInTheEnd,
    faultsMax: 0,
    minimum: { model: 'paying-out', property: 'shows-what-it-heard' },
    nextAction: [at(0, withdraw('A'))],
  },
  {
    id: 'overdrawn',
    scene: { params: { type: 'pn-counter', replicas: 3 } },
    goal: (run) => haveMet(run) && Number(value(run, 'A')) <= -10,
    faultsMax: 0,
    nextAction: [at(0, withdraw('A')), at(5, withdraw('B')), at(10, withdraw('C'))],
  },
  {
    id: 'last-to-arrive',
    ...without('later-stamp-wins', replicasOf('lww-register')),
    goal: (run) => isWrongInTheEnd(run) && differentValues(run) > 1,
    faultsMax: 0,
    minimum: { model: 'last-writer', property: 'same-updates-same-value' },
    nextAction: [at(0, write('A')), at(5, write('B'))],
  },
  {
    id: 'dead-heat',
    ...without('name-breaks-ties', replicasOf('lww-register')),
    goal: (run) => isWrongInTheEnd(run) && differentValues(run) > 1,
    faultsMax: 0,
    minimum: { model: 'last-writer', property: 'same-updates-same-value' },
    nextAction: [at(0, write('A')), at(0, write('B'))],
  },
  {
    id: 'slow-clock',
    scene: { params: { type: 'lww-register' } },
    goal: laterWriteLost,
    faultsMax: 1,
    minimum: 'time',
    nextAction: [at(0, skew('B', -1000)), at(1, write('A')), at(60, write('B'))],
  },
  {
    id: 'each-its-own',
    ...without('keep-both-when-concurrent', replicasOf('mv-register')),
    goal: (run) => isWrongInTheEnd(run) && differentValues(run) > 1,
    faultsMax: 0,
    minimum: { model: 'all-versions', property: 'same-updates-same-value' },
    nextAction: [at(0, write('A')), at(5, write('B'))],
  },
  {
    id: 'never-settled',
    ...without('write-covers-what-was-seen', replicasOf('mv-register')),
    goal: (run) =>
      isWrongInTheEnd(run) &&
      named(run, 'write').every((a) => named(run, 'write').every((b) => !areConcurrent(a, b))) &&
      String(value(run, 'C')).includes('|'),
    faultsMax: 0,
    minimum: { model: 'all-versions', property: 'shows-what-it-heard' },
    nextAction: [at(0, write('A')), at(40, write('B'))],
  },
  {
    id: 'back-from-the-dead',
    ...without('keep-tombstones', replicasOf('or-set', KNOWN)),
    goal: (run) => isWrong(run) && named(run, 'add').length === 1 && value(run, 'A') === '{x}',
    faultsMax: 0,
    minimum: { model: 'adding-and-removing', property: 'shows-what-it-heard' },
    nextAction: [at(40, remove('A')), at(45, tell('B'))],
  },
  {
    id: 'not-what-i-removed',
    ...without('tag-every-add', replicasOf('or-set', KNOWN)),
    goal: (run) => isWrongInTheEnd(run) && value(run, 'B') === '{}',
    faultsMax: 0,
    minimum: { model: 'adding-and-removing', property: 'shows-what-it-heard' },
    nextAction: [at(40, remove('A')), at(45, add('B'))],
  },
];
