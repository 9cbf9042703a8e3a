/** Logic and words meet by ids: what is missing on either side is one sentence that names both files. */
import type { Lesson, Prediction } from './lesson.ts';
import type { PredictionWords, Story } from './words.ts';

export interface Files {
  readonly lesson: string;
  readonly story: string;
}

/** How two sides of one kind of thing disagree. */
const compare = (
  what: string,
  logic: readonly string[],
  words: readonly string[],
  files: Files,
): string[] => [
  ...logic
    .filter((id) => !words.includes(id))
    .map((id) => `${files.lesson} has ${what} "${id}", but ${files.story} has no words for it`),
  ...words
    .filter((id) => !logic.includes(id))
    .map((id) => `${files.story} speaks of ${what} "${id}", which ${files.lesson} does not have`),
];

const predictionProblems = (
  step: string,
  predictions: readonly Prediction[],
  words: Readonly<Record<string, PredictionWords>>,
  files: Files,
): string[] => [
  ...compare(
    `prediction ${step}/`,
    predictions.map(({ id }) => id),
    Object.keys(words),
    files,
  ),
  ...predictions.flatMap(({ id, options }) =>
    words[id] ? compare(`option ${step}/${id}/`, options, Object.keys(words[id].options), files) : [],
  ),
];

const stepProblems = (lesson: Lesson, story: Story, files: Files): string[] =>
  lesson.steps.flatMap((step) => {
    const words = story.steps[step.id];
    if (!words) return [];
    const explains = step.explain === true;
    return [
      ...predictionProblems(step.id, step.predictions ?? [], words.predictions, files),
      ...(explains !== (words.explain !== null)
        ? [
            explains
              ? `${files.lesson} asks for an explanation in step "${step.id}", but ${files.story} has no "### explain" there`
              : `${files.story} has "### explain" in step "${step.id}", but ${files.lesson} does not set explain there`,
          ]
        : []),
      ...(step.goal && words.hints.length === 0
        ? [`step "${step.id}" of ${files.lesson} has a goal, but ${files.story} has no "### hints" there`]
        : []),
    ];
  });

const parameterProblems = (lesson: Lesson, story: Story, files: Files): string[] =>
  Object.entries(lesson.parameters).flatMap(([name, parameter]) => {
    const words = story.parameters[name];
    if (!words || parameter.kind !== 'choice') return [];
    return compare(`option ${name}/`, parameter.options, Object.keys(words.options), files);
  });

const operationIds = (lesson: Lesson): string[] => [
  ...new Set(
    Object.values(lesson.operations ?? {})
      .flat()
      .map(({ id }) => id),
  ),
];

/** Everything that stands on one side only; empty when the two files fit. */
export const pairingProblems = (lesson: Lesson, story: Story, files: Files): string[] => [
  ...compare(
    'step',
    lesson.steps.map(({ id }) => id),
    Object.keys(story.steps),
    files,
  ),
  ...stepProblems(lesson, story, files),
  ...compare(
    'challenge',
    lesson.challenges.map(({ id }) => id),
    Object.keys(story.challenges),
    files,
  ),
  ...compare(
    'property',
    lesson.properties.map(({ property }) => property.id),
    Object.keys(story.properties),
    files,
  ),
  ...compare('parameter', Object.keys(lesson.parameters), Object.keys(story.parameters), files),
  ...parameterProblems(lesson, story, files),
  ...compare(
    'model',
    (lesson.models ?? []).map(({ id }) => id),
    Object.keys(story.models),
    files,
  ),
  ...compare('operation', operationIds(lesson), Object.keys(story.operations), files),
];
