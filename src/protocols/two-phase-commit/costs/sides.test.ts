/** Goal: the other protocols get the same faults, and only those that mean the same there. Method: small logs. */
import { expect, test } from 'vitest';
import { ms } from '#kernel';
import { at, begin, scenarioOf } from '../testing/worlds.ts';
import { costsOf } from './costs.ts';
import { playSide, sameFaults } from './sides.ts';

const costsUnder = (variant: 'two-phase' | 'three-phase' | 'paxos', log: Parameters<typeof sameFaults>[1]) =>
  costsOf(playSide(sameFaults(scenarioOf({ variant }), log), ms(1500)), ms(1500));

test('a dead manager is dead in all of them', () => {
  const log = [at(0, begin), at(35, { do: 'crash', node: 'TM' } as const)];
  expect(costsUnder('two-phase', log)).toMatchObject({ outcome: 'open', locked: ms(1480) });
  expect(costsUnder('three-phase', log)).toMatchObject({ outcome: 'aborted', locked: ms(150) });
  expect(costsUnder('paxos', log).outcome).toBe('committed');
});

test('who is not there is left out, and so are single messages', () => {
  const log = [
    at(0, begin),
    at(5, { do: 'crash', node: 'A1' } as const),
    at(10, { do: 'drop', message: 'TM>R1#1' } as const),
  ];
  expect(sameFaults(scenarioOf({}), log).log).toEqual([at(0, begin)]);
  expect(sameFaults(scenarioOf({ variant: 'paxos' }), log).log).toHaveLength(2);
});

test('in a partition acceptors stand with the manager', () => {
  const apart = at(5, {
    do: 'partition',
    groups: [
      ['TM', 'R1'],
      ['R2', 'R3'],
    ],
  } as const);
  const [entry] = sameFaults(scenarioOf({ variant: 'paxos' }), [apart]).log;
  expect(entry?.act).toEqual({
    do: 'partition',
    groups: [
      ['TM', 'R1', 'TM2', 'A1', 'A2', 'A3'],
      ['R2', 'R3'],
    ],
  });
});
