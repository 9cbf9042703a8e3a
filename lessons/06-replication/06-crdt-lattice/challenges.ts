/** Nothing but the goal. Words: story.md. */
import type { Challenge } from '#lesson-kit';
import type { TypeName } from '#protocols/crdt-lattice';
import { add, at, inc, remove, skew, tell, withdraw, write } from './acts.ts';
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

const without = (rule: string, type: TypeName, log: Challenge['scene']['log'] = []): Challenge['scene'] => ({
  params: { type },
  rulesOff: [rule],
  ...(log.length > 0 ? { log, at: (log.at(-1)?.at ?? 0) + 40_000 } : {}),
});

/** Everybody knows x. */
const KNOWN = [at(0, add('A'))];

export const challenges: readonly Challenge[] = [
  {
    id: 'cross-words',
    rule: 'send-the-state',
    scene: without('send-the-state', 'or-set', KNOWN),
    goal: (run) => isWrongInTheEnd(run) && differentValues(run) > 1,
    faultsMax: 0,
    nextAction: [at(40, add('A')), at(45, remove('B'))],
  },
  {
    id: 'one-jar',
    rule: 'own-place',
    scene: without('own-place', 'g-counter'),
    goal: isWrongInTheEnd,
    faultsMax: 0,
    nextAction: [at(0, inc('A')), at(5, inc('B'))],
  },
  {
    id: 'growing-by-itself',
    rule: 'larger-of-each',
    scene: without('larger-of-each', 'g-counter'),
    goal: (run) => named(run, 'inc').length <= 2 && Number(value(run, 'C')) >= 5,
    faultsMax: 0,
    nextAction: [at(0, inc('A')), ...[40, 80, 120, 160].map((time) => at(time, tell('A')))],
  },
  {
    id: 'money-back',
    rule: 'count-down-apart',
    scene: without('count-down-apart', 'pn-counter'),
    goal: isWrongInTheEnd,
    faultsMax: 0,
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
    rule: 'later-stamp-wins',
    scene: without('later-stamp-wins', 'lww-register'),
    goal: (run) => isWrongInTheEnd(run) && differentValues(run) > 1,
    faultsMax: 0,
    nextAction: [at(0, write('A')), at(5, write('B'))],
  },
  {
    id: 'dead-heat',
    rule: 'name-breaks-ties',
    scene: without('name-breaks-ties', 'lww-register'),
    goal: (run) => isWrongInTheEnd(run) && differentValues(run) > 1,
    faultsMax: 0,
    nextAction: [at(0, write('A')), at(0, write('B'))],
  },
  {
    id: 'slow-clock',
    scene: { params: { type: 'lww-register' } },
    goal: laterWriteLost,
    faultsMax: 1,
    nextAction: [at(0, skew('B', -1000)), at(1, write('A')), at(60, write('B'))],
  },
  {
    id: 'each-its-own',
    rule: 'keep-both-when-concurrent',
    scene: without('keep-both-when-concurrent', 'mv-register'),
    goal: (run) => isWrongInTheEnd(run) && differentValues(run) > 1,
    faultsMax: 0,
    nextAction: [at(0, write('A')), at(5, write('B'))],
  },
  {
    id: 'never-settled',
    rule: 'write-covers-what-was-seen',
    scene: without('write-covers-what-was-seen', 'mv-register'),
    goal: (run) =>
      isWrongInTheEnd(run) &&
      named(run, 'write').every((a) => named(run, 'write').every((b) => !areConcurrent(a, b))) &&
      String(value(run, 'C')).includes('|'),
    faultsMax: 0,
    nextAction: [at(0, write('A')), at(40, write('B'))],
  },
  {
    id: 'back-from-the-dead',
    rule: 'keep-tombstones',
    scene: without('keep-tombstones', 'or-set', KNOWN),
    goal: (run) => isWrong(run) && named(run, 'add').length === 1 && value(run, 'A') === '{x}',
    faultsMax: 0,
    nextAction: [at(40, remove('A')), at(45, tell('B'))],
  },
  {
    id: 'not-what-i-removed',
    rule: 'tag-every-add',
    scene: without('tag-every-add', 'or-set', KNOWN),
    goal: (run) => isWrongInTheEnd(run) && value(run, 'B') === '{}',
    faultsMax: 0,
    nextAction: [at(40, remove('A')), at(45, add('B'))],
  },
];
