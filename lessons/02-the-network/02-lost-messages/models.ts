/** What the checker is asked about this lesson's own code. Words: story.md, `## models`. */
import type { LessonModel } from '#lesson-kit';

/** Every line of both tables is drawn: all protocols, in all runs. */
const ALL_TABLES = { first: 'lot', second: 'lot' } as const;

const CLAUSES = ['no-protocol-wins', 'answers-what-was-heard', 'decides-at-dawn', 'both-attack'];

export const models: readonly LessonModel[] = [
  {
    id: 'all-of-three',
    params: { ...ALL_TABLES, messages: 3 },
    faults: { drop: 1 },
    properties: CLAUSES,
    rules: ['answer-what-was-heard', 'wait-for-dawn'],
  },
  {
    id: 'all-of-four',
    params: { ...ALL_TABLES, messages: 4 },
    properties: ['no-protocol-wins', 'both-attack'],
  },
  {
    id: 'one-loss',
    params: { messages: 2, first: 'one', second: 'one' },
    faults: { drop: 1 },
    properties: ['agreement', 'both-attack'],
  },
  {
    id: 'copies',
    params: { messages: 3, first: 'one', second: 'one' },
    faults: { duplicate: 1 },
    properties: ['counts-once', 'decision-stands', 'both-attack'],
    rules: ['count-once', 'decide-once'],
  },
];
