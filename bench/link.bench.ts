/**
 * What a shared run costs: characters of a link of 200 steps with 10 interventions, over the lessons there are, and the
 * time from the text of a link to the picture of event 10,000.
 */
import { hashWorld } from '#kernel';
import { createSession } from '#lab';
import { decodeLink, encodeLink } from '#lab/link';
import { outside } from '#lab/outside';
import { recordAt } from '#lab/run-file';
import { historyOf, type Lesson, runOfScene } from '#lesson-kit';
import { generatedRun } from '../src/lab/link/testing/generated-runs.ts';
import { chatterLesson } from '../src/lab/testing/chatter-lesson.ts';
import { lessonFolders, lessonIn } from '../src/lesson-kit/testing/folders.ts';
import { type Benches, p95, secondsOf } from './bench.ts';

const RUNS = 100;
const STEPS = 10_000;
const OPENINGS = 40;
const REPETITIONS = 3;

/** One sample a run; the runner prints the median. */
const characters = async (): Promise<number[]> => {
  const loaded = await Promise.all(lessonFolders().map(lessonIn));
  return Array.from({ length: RUNS }, (_, salt) => {
    const { lesson } = loaded[salt % loaded.length] as { readonly lesson: Lesson };
    return encodeLink(generatedRun(lesson, salt), lesson).length;
  });
};

const longLink = (seed: number): string => {
  const run = { ...runOfScene(chatterLesson, {}), seed };
  const history = historyOf(chatterLesson, run);
  history.extendTo(STEPS);
  return encodeLink(
    recordAt(history, run, { index: STEPS, time: history.worldAt(STEPS).time }),
    chatterLesson,
  );
};

/** Milliseconds from the text to the world on the stage, its hash compared; the session was open before. */
const opening = (link: string): number => {
  const session = createSession({ lesson: chatterLesson });
  const ms =
    1_000 *
    secondsOf(() => {
      const decoded = decodeLink(link);
      if (decoded.ok) session.with(outside).openRun(decoded.record, 'aside');
    });
  const { cursor, notices, world } = session.store.getState();
  if (cursor.index !== STEPS || notices.length > 0) throw new Error(`it did not open: ${hashWorld(world)}`);
  return ms;
};

const openings = (): number[] => {
  const links = Array.from({ length: OPENINGS }, (_, seed) => longLink(seed));
  return Array.from({ length: REPETITIONS + 1 }, () => p95(links.map(opening))).slice(1);
};

export const benches: Benches = {
  'link.chars': { unit: 'characters', run: characters },
  'link.open': { unit: 'ms', run: openings },
};
