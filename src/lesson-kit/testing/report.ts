/**
 * `npm run -s lesson-report -- <id>`: plays all that a lesson has recorded and says what came of it: where each goal was
 * reached, what it cost, what breaks without the rule that is off, what each prediction's right answer was. For authors.
 */
import type { Lesson } from '../index.ts';
import type { Recorded, Solution } from '../machine/index.ts';
import { playHeadless } from '../machine/index.ts';
import { lessonFolders, lessonIn } from './folders.ts';
import { brokenBy, withRules } from './plays.ts';

const sayList = (items: readonly string[]): string => (items.length === 0 ? 'nothing' : items.join(', '));

/** What a run breaks only because of the rule that is off in its challenge. */
const reportOnRule = (lesson: Lesson, solution: Solution): string[] => {
  const rule = lesson.challenges.find(({ id }) => id === solution.of)?.rule;
  if (rule === undefined) return [];
  const kept = brokenBy(lesson, withRules(lesson, solution));
  const only = brokenBy(lesson, playHeadless(lesson, solution)).filter((id) => !kept.includes(id));
  return [`breaks only without "${rule}": ${sayList(only)}`];
};

const reportOn = (lesson: Lesson, solution: Solution): string => {
  const { history, reachedAt, reachedAtStart, faults, hash, answers } = playHeadless(lesson, solution);
  const time = (history.row((reachedAt ?? 0) - 1)?.time ?? 0) / 1000;
  const reached = reachedAt === null ? 'NOT reached' : `reached at ${time} ms, after ${reachedAt} events`;
  const lines = [
    `${reachedAtStart ? 'TRUE AT THE START' : reached}; faults ${faults}; world ${hash.slice(0, 6)}`,
    ...Object.entries(answers).map(([id, { right }]) => `prediction ${id}: ${right}`),
    ...reportOnRule(lesson, solution),
  ];
  return [`${solution.of}: ${solution.name}`, ...lines.map((line) => `    ${line}`)].join('\n');
};

const reportOnVariations = (lesson: Lesson, { variations }: Recorded): string[] =>
  variations.map(({ step, prediction, answer, scene, log }) => {
    const right = playHeadless(lesson, { of: step, log }, scene).answers[prediction]?.right ?? 'NOT ASKED';
    const fits = right === answer ? '' : `, but "${answer}" is recorded`;
    return `variation of ${step}/${prediction}: ${right}${fits}`;
  });

const id = process.argv[2] ?? '';
const folder = lessonFolders().find((candidate) => candidate.replace(/^.*\/(\d+-)?/, '') === id);
if (folder === undefined) {
  console.error(`There is no lesson "${id}". Say which: npm run -s lesson-report -- crash-or-slow`);
  process.exitCode = 2;
} else {
  const { lesson, recorded } = await lessonIn(folder);
  const report = recorded.solutions.map((solution) => reportOn(lesson, solution));
  console.log([...report, ...reportOnVariations(lesson, recorded)].join('\n'));
}
