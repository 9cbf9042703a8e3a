/** The checking worker's entry: finds lessons and reference models by their folders, as the catalogue does. */
import { warmUp } from '#checker';
import type { ReferenceModel } from '#kernel';
import { type Port, serveChecks } from '#lab/check';
import type { Lesson } from '#lesson-kit';
import { speakAs, spoken, spokenModels } from './language/speech.ts';

const LESSONS = import.meta.glob<Lesson>(['../../lessons/*/*/lesson.ts', '!**/_*/**'], { import: 'default' });
const MODELS = import.meta.glob<readonly ReferenceModel[]>('../protocols/*/models/index.ts', {
  import: 'models',
});

const lessonNamed = (id: string): (() => Promise<Lesson>) | undefined => {
  const path = Object.keys(LESSONS).find((one) => new RegExp(`/\\d+-${id}/lesson\\.ts$`).test(one));
  return path === undefined ? undefined : LESSONS[path];
};

serveChecks(self as unknown as Port, {
  async lesson(id) {
    const load = lessonNamed(id);
    if (!load) throw new Error(`there is no lesson "${id}"`);
    return spoken(await load());
  },
  speak: speakAs,
  references: async (protocol) =>
    spokenModels(protocol, (await MODELS[`../protocols/${protocol}/models/index.ts`]?.()) ?? []),
});
warmUp();
