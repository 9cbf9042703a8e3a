/**
 * Finds what can be checked: the models that a lesson declares, of its own protocol code, and the reference models that the
 * folder of its protocol offers in `models/index.ts`.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ReferenceModel } from '#kernel';
import type { Lesson, LessonModel } from '#lesson-kit';
import { UsageError } from './command.ts';
import { findLesson, lessonFolders } from './lessons.ts';
import { importFile } from './root.ts';

const protocolFolder = (root: string, protocol: string): string => join(root, 'src', 'protocols', protocol);

const referencesOf = async (root: string, protocol: string): Promise<readonly ReferenceModel[]> => {
  const module = (await importFile(protocolFolder(root, protocol), 'models', 'index.ts')) as
    | { readonly models?: readonly ReferenceModel[] }
    | undefined;
  return module?.models ?? [];
};

/** One of the two kinds of model, by its name. */
export type Choice =
  | { readonly kind: 'lesson'; readonly lesson: Lesson; readonly model: LessonModel }
  | { readonly kind: 'reference'; readonly reference: ReferenceModel };

export const nameOf = (choice: Choice): string =>
  choice.kind === 'lesson' ? choice.model.id : choice.reference.model.id;

const choicesOf = async (root: string, lesson: Lesson): Promise<readonly Choice[]> => [
  ...(lesson.models ?? []).map((model): Choice => ({ kind: 'lesson', lesson, model })),
  ...(await referencesOf(root, lesson.protocol.id)).map(
    (reference): Choice => ({ kind: 'reference', reference }),
  ),
];

export const modelNames = async (root: string, lesson: Lesson): Promise<string[]> =>
  (await choicesOf(root, lesson)).map(nameOf);

export interface Checkable {
  /** Id of the lesson, or of the protocol where no lesson has that id. */
  readonly name: string;
  readonly rules: readonly string[];
  readonly models: readonly Choice[];
}

/** @param name a lesson, or a protocol whose folder holds models. Throws `UsageError` when there is neither. */
export const checkableOf = async (root: string, name: string): Promise<Checkable> => {
  const isLesson = lessonFolders(root).some(({ id }) => id === name);
  if (!isLesson && /^[a-z0-9-]+$/.test(name) && existsSync(protocolFolder(root, name))) {
    const references = await referencesOf(root, name);
    return { name, rules: [], models: references.map((reference) => ({ kind: 'reference', reference })) };
  }
  const lesson = await findLesson(root, name);
  return { name, rules: Object.keys(lesson.protocol.rules), models: await choicesOf(root, lesson) };
};

/** The model of that name, or the first. */
export const chooseModel = ({ name, models }: Checkable, wanted: string | undefined): Choice => {
  const [first] = models;
  if (!first)
    throw new UsageError(`"${name}" has no models for the checker yet, so there is nothing to check.`);
  if (wanted === undefined) return first;
  const found = models.find((choice) => nameOf(choice) === wanted);
  if (found) return found;
  throw new UsageError(`"${name}" has no model "${wanted}"; it has ${models.map(nameOf).join(', ')}.`);
};
