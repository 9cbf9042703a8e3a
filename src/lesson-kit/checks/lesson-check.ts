/** Checks a lesson as a whole, so that a mistyped key is one clear sentence and not a strange screen. */
import * as v from 'valibot';
import { LessonError } from '../define.ts';
import type { Lesson, LessonDefinition } from '../lesson.ts';
import { lessonSchema } from './lesson-schema.ts';

const placeOf = (issue: v.BaseIssue<unknown>): string =>
  (issue.path ?? [])
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');

const problemOf = (issue: v.BaseIssue<unknown>): string => {
  const place = placeOf(issue);
  if (issue.type === 'strict_object' && issue.expected === 'never') return `it has no field "${place}"`;
  if (issue.type === 'strict_object' && issue.received === 'undefined')
    return `the field "${place}" is missing`;
  return `the field "${place}" is wrong: ${issue.message}`;
};

const repeated = (ids: readonly string[]): string | undefined => ids.find((id, at) => ids.indexOf(id) !== at);

/** What a schema of shapes cannot see: ids that stand twice, names that lead nowhere. */
const contradiction = (lesson: LessonDefinition): string | null => {
  const twice = repeated([...lesson.steps, ...lesson.challenges].map(({ id }) => id));
  if (twice) return `two of its steps or challenges are called "${twice}"`;
  if (!lesson.steps[0]?.scene) return `its first step "${lesson.steps[0]?.id}" needs a scene`;
  const rules = lesson.challenges.flatMap(({ rule, scene }) => [
    ...(rule ? [rule] : []),
    ...(scene.rulesOff ?? []),
  ]);
  const unknown = rules.find((rule) => !Object.hasOwn(lesson.protocol.rules, rule));
  if (unknown) return `protocol "${lesson.protocol.id}" has no rule "${unknown}"`;
  return modelContradiction(lesson);
};

const modelContradiction = ({ models = [], properties, protocol }: LessonDefinition): string | null => {
  const twice = repeated(models.map(({ id }) => id));
  if (twice) return `two of its models are called "${twice}"`;
  const known = properties.map(({ property }) => property.id);
  for (const { id, properties: asked, rules = [] } of models) {
    const property = asked.find((wanted) => !known.includes(wanted));
    if (property) return `its model "${id}" asks for "${property}", which is none of its properties`;
    const rule = rules.find((wanted) => !Object.hasOwn(protocol.rules, wanted));
    if (rule)
      return `its model "${id}" switches off "${rule}", which protocol "${protocol.id}" does not have`;
  }
  return null;
};

/** Returns `definition` itself. Throws `LessonError` for the first thing that is wrong with it. */
export const checkLesson = (definition: LessonDefinition): Lesson => {
  const name = String((definition as { readonly id?: unknown })?.id ?? 'without an id');
  const parsed = v.safeParse(lessonSchema, definition, { abortEarly: true });
  if (!parsed.success) throw new LessonError(name, problemOf(parsed.issues[0]));
  const problem = contradiction(definition);
  if (problem) throw new LessonError(name, problem);
  return definition;
};
