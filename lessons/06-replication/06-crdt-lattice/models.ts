/** What the checker is asked about this lesson's own code. Words: story.md, `## models`. */
import { ms } from '#kernel';
import type { LessonModel } from '#lesson-kit';
import { COLOURS } from './acts.ts';

const inc = (node: string) => ({ node, operation: { name: 'inc' } });
const write = (node: string) => ({ node, operation: { name: 'write', value: COLOURS[node] } });
const tell = (node: string) => ({ node, operation: { name: 'tell' } });
const change = (node: string, name: 'add' | 'remove') => ({ node, operation: { name, element: 'x' } });
const withdraw = (node: string) => ({ node, operation: { name: 'withdraw', amount: 8 } });

const PROMISES = ['shows-what-it-heard', 'same-updates-same-value', 'only-moves-up'];

export const models: readonly LessonModel[] = [
  {
    id: 'counting',
    params: { type: 'g-counter', replicas: 2 },
    operations: [inc('A'), inc('B'), tell('A')],
    faults: { duplicate: 1 },
    properties: [...PROMISES, 'owner-knows-best', 'apart', 'met'],
    rules: ['send-the-state', 'own-place', 'larger-of-each'],
  },
  {
    id: 'paying-out',
    params: { type: 'pn-counter', replicas: 2 },
    operations: [withdraw('A'), withdraw('B')],
    properties: [...PROMISES, 'never-below-zero', 'met'],
    rules: ['count-down-apart'],
  },
  {
    id: 'last-writer',
    params: { type: 'lww-register', replicas: 2 },
    operations: [write('A'), write('B')],
    moments: [ms(1), ms(2)],
    properties: [...PROMISES, 'intent-lost', 'met'],
    rules: ['later-stamp-wins', 'name-breaks-ties'],
  },
  {
    id: 'all-versions',
    params: { type: 'mv-register', replicas: 2 },
    operations: [write('A'), write('B'), { ...write('A'), after: [0] }],
    properties: [...PROMISES, 'apart', 'met'],
    rules: ['keep-both-when-concurrent', 'write-covers-what-was-seen'],
  },
  {
    id: 'adding-and-removing',
    params: { type: 'or-set', replicas: 2 },
    operations: [change('A', 'add'), { ...change('A', 'remove'), after: [0] }, change('B', 'add'), tell('B')],
    properties: [...PROMISES, 'apart', 'met'],
    rules: ['keep-tombstones', 'tag-every-add', 'send-the-state'],
  },
  {
    id: 'removing-for-ever',
    params: { type: 'two-phase-set', replicas: 2 },
    operations: [change('A', 'add'), { ...change('A', 'remove'), after: [0] }, change('B', 'add')],
    properties: [...PROMISES, 'intent-lost', 'met'],
    rules: ['keep-tombstones'],
  },
];
