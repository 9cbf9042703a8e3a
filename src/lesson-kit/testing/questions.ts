/** `questions.json` of a lesson: corner cases for an examination, never shown in the lesson itself. */
import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { pathIn } from './folders.ts';

const sentence = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(600));

/** Five, as shared by all lessons, so that a test may be drawn from several of them evenly. */
const Questions = v.pipe(
  v.array(v.strictObject({ question: sentence, answer: sentence, why: sentence })),
  v.length(5),
  v.check(
    (all) => new Set(all.map(({ question }) => question)).size === all.length,
    'a question comes twice',
  ),
);

/** What is wrong with a lesson's questions, one sentence each; nothing when it has none. */
export const questionProblems = (folder: string): string[] => {
  const path = pathIn(folder, 'questions.json');
  if (!existsSync(path)) return [];
  const read = v.safeParse(Questions, JSON.parse(readFileSync(path, 'utf8')));
  return (read.issues ?? []).map((issue) => `${v.getDotPath(issue) ?? 'questions.json'}: ${issue.message}`);
};
