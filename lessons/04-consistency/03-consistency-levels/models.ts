/** What the checker is asked about the stores' own code. Words: story.md, `## models`. */
import type { World } from '#kernel';
import type { LessonModel } from '#lesson-kit';
import { VALUES } from './acts.ts';

const write = (node: string, key: string) => ({
  node,
  operation: { name: 'write', key, value: VALUES[`${node} ${key}`] },
});
const again = (node: string, key: string, value: number) => ({
  node,
  operation: { name: 'write', key, value },
});
const read = (node: string, key: string) => ({ node, operation: { name: 'read', key } });

const hasRead = (client: string, key: string, value: number) => (world: World) =>
  world.requests.some(
    (request) =>
      request.client === client && request.operation.key === key && request.outcome?.value === value,
  );

export const models: readonly LessonModel[] = [
  {
    id: 'one-writes-one-reads',
    params: { world: 'linearizable' },
    operations: [write('P1', 'x'), read('P2', 'x')],
    properties: ['linearizable', 'sequential', 'causal', 'pram', 'news-travels'],
    rules: ['ask-the-orderer'],
  },
  {
    id: 'two-writes-two-reads',
    params: { world: 'sequential' },
    operations: [
      write('P1', 'x'),
      { ...again('P1', 'x', 4), after: [0] },
      read('P2', 'x'),
      { ...read('P2', 'x'), after: [2] },
      { ...read('P1', 'x'), after: [0] },
    ],
    properties: ['sequential', 'causal', 'pram', 'news-travels'],
    rules: ['one-order', 'wait-for-own-write'],
  },
  {
    id: 'question-and-answer',
    params: { world: 'causal' },
    operations: [
      write('P1', 'x'),
      read('P2', 'x'),
      { ...write('P2', 'y'), after: [1], when: hasRead('P2', 'x', 1) },
      read('P3', 'y'),
      { ...read('P3', 'x'), after: [3], when: hasRead('P3', 'y', 2) },
    ],
    properties: ['causal', 'pram', 'news-travels', 'stand-apart'],
    rules: ['after-what-it-saw'],
  },
  {
    id: 'two-lines',
    params: { world: 'pram' },
    operations: [
      write('P1', 'x'),
      { ...write('P1', 'y'), after: [0] },
      read('P2', 'y'),
      { ...read('P2', 'x'), after: [2] },
    ],
    properties: ['pram', 'news-travels', 'stand-apart'],
    rules: ['in-writers-order'],
  },
];
