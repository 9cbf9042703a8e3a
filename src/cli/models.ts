/**
 * Finds the models that can be checked: what a lesson declares as `models`, and what the folder of its protocol offers in
 * `models/index.ts` under the same name. Each is a `ReferenceModel` of the kernel: a model and what is known of it.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ReferenceModel } from '#kernel';
import type { Lesson } from '#lesson-kit';
import { UsageError } from './command.ts';
import { findLesson, lessonFolders } from './lessons.ts';
import { importFile } from './root.ts';

interface WithModels {
  readonly models?: readonly ReferenceModel[];
}

const protocolFolder = (root: string, protocol: string): string => join(root, 'src', 'protocols', protocol);

const ofProtocol = async (root: string, protocol: string): Promise<readonly ReferenceModel[]> => {
  const module = (await importFile(protocolFolder(root, protocol), 'models', 'index.ts')) as
    | WithModels
    | undefined;
  return module?.models ?? [];
};

const ofLesson = async (root: string, lesson: Lesson): Promise<readonly ReferenceModel[]> => [
  ...((lesson as WithModels).models ?? []),
  ...(await ofProtocol(root, lesson.protocol.id)),
];

export const modelNames = async (root: string, lesson: Lesson): Promise<string[]> =>
  (await ofLesson(root, lesson)).map(({ model }) => model.id);

export interface Checkable {
  /** Id of the lesson, or of the protocol where no lesson has that id. */
  readonly name: string;
  readonly rules: readonly string[];
  readonly models: readonly ReferenceModel[];
}

/** @param name a lesson, or a protocol whose folder holds models. Throws `UsageError` when there is neither. */
export const checkableOf = async (root: string, name: string): Promise<Checkable> => {
  const isLesson = lessonFolders(root).some(({ id }) => id === name);
  if (!isLesson && /^[a-z0-9-]+$/.test(name) && existsSync(protocolFolder(root, name)))
    return { name, rules: [], models: await ofProtocol(root, name) };
  const lesson = await findLesson(root, name);
  return { name, rules: Object.keys(lesson.protocol.rules), models: await ofLesson(root, lesson) };
};

/** The model of that name, or the first. */
export const chooseModel = ({ name, models }: Checkable, wanted: string | undefined): ReferenceModel => {
  const [first] = models;
  if (!first)
    throw new UsageError(`"${name}" has no models for the checker yet, so there is nothing to check.`);
  if (wanted === undefined) return first;
  const known = models.map(({ model }) => model.id).join(', ');
  const found = models.find(({ model }) => model.id === wanted);
  if (found) return found;
  throw new UsageError(`"${name}" has no model "${wanted}"; it has ${known}.`);
};
