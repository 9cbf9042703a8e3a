/**
 * From a run that somebody just played to a lesson folder: the run's own lesson stays as it was in `base.ts`, and the new
 * lesson asks about the moments that were marked. What only a teacher can write is marked FILL IN.
 */
import type { History, Run, World } from '#kernel';
import { historyOf, type Lesson, type Scene } from '#lesson-kit';
import { type Played, playHeadless, type Variation } from '#lesson-kit/machine';
import { COUNTED, OBSERVATION, stepOf, variationsOf } from './questions.ts';
import { type Stretch, stretchesOf } from './stretches.ts';
import { STRINGS } from './strings.ts';
import { lessonSource, recordedSource, solutionsSource } from './write-code.ts';
import { storySource } from './write-story.ts';

export interface Recording {
  readonly lesson: Lesson;
  readonly run: Run;
  /** Events that were played, and the numbers of events at which somebody marked. */
  readonly end: number;
  readonly marks: readonly number[];
  /** Of the new lesson: `a-z`, digits and dashes. */
  readonly id: string;
  /** Every file of the folder of the run's lesson, by name. */
  readonly sources: Readonly<Record<string, string>>;
}

export type Made =
  | { readonly ok: true; readonly files: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly why: string };

const ID = /^[a-z][a-z0-9-]{1,60}$/;
const WANTED = 3;

interface Draft {
  readonly stretches: readonly Stretch[];
  /** Ids of the questions of each stretch. */
  readonly asked: readonly (readonly string[])[];
  readonly variations: readonly Variation[];
  readonly lesson: Lesson;
}

const sceneOfRun = ({ setup, seed }: Run): Scene => ({
  params: setup.params,
  rulesOff: setup.rulesOff,
  mode: setup.mode,
  seed,
});

const lessonWith = (
  { lesson, id, run }: Recording,
  stretches: readonly Stretch[],
  asked: Draft['asked'],
): Lesson => {
  const { models: _models, requires: _requires, ...rest } = lesson;
  const scene = sceneOfRun(run);
  const steps = stretches.map((stretch, place) => stepOf(stretch, scene, asked[place] ?? [], place === 0));
  return { ...rest, id, revision: 1, steps, challenges: [] };
};

/** Asks everything everywhere first, then keeps what another run answers otherwise. */
const draftOf = (recording: Recording, stretches: readonly Stretch[], nodes: readonly string[]): Draft => {
  const all = [...Object.keys(COUNTED), OBSERVATION];
  const asking = lessonWith(
    recording,
    stretches,
    stretches.map(() => all),
  );
  const found = stretches.map((stretch, place) => {
    const step = asking.steps[place];
    return step ? variationsOf(asking, step, stretch, nodes) : [];
  });
  const asked = found.map((variations) =>
    all.filter((id) => variations.some(({ prediction }) => prediction === id)),
  );
  return { stretches, asked, variations: found.flat(), lesson: lessonWith(recording, stretches, asked) };
};

/** The second way to every goal: the same, and somebody stops for a while at the end. */
const otherWay = ({ way, to }: Stretch, node: string): Stretch['way'] => [
  ...way,
  { at: to, act: { do: 'pause', node } },
];

export interface Way {
  readonly of: string;
  readonly name: string;
  readonly log: Stretch['way'];
}

const waysOf = (lesson: Lesson, stretches: readonly Stretch[], nodes: readonly string[]): Way[] | null => {
  const ways: Way[] = [];
  for (const stretch of stretches) {
    const { id: of, way } = stretch;
    const { hash } = playHeadless(lesson, { of, log: way });
    const other = nodes
      .map((node) => otherWay(stretch, node))
      .find((log) => playHeadless(lesson, { of, log }).hash !== hash);
    if (!other) return null;
    ways.push(
      { of, name: 'as it was played', log: way },
      { of, name: 'and somebody stops at the end', log: other },
    );
  }
  return ways;
};

const worldsOf = ({ history, index }: Played): World[] =>
  Array.from({ length: index + 1 }, (_, at) => history.worldAt(at));

/** Promises that these runs keep or are expected to break, and sights that one of them ends with. */
const keptProperties = (lesson: Lesson, ways: readonly Way[], { setup }: Run): readonly string[] => {
  const played = ways.map((way) => playHeadless(lesson, way));
  const kept = lesson.properties.filter(({ property, promisedFor, expectedToFail }) => {
    if (property.kind === 'sometimes')
      return played.some(({ history, index }) => property.holds(history.worldAt(index)));
    if (property.kind === 'eventually' || setup.rulesOff.length > 0) return true;
    if (promisedFor?.(setup.params) === false || expectedToFail?.(setup.params)) return true;
    return played.every((one) => worldsOf(one).every((world) => property.holds(world)));
  });
  const sees = kept.some(({ property }) => property.kind === 'sometimes');
  return kept.filter(({ property }) => sees || property.kind !== 'always').map(({ property }) => property.id);
};

const hashesOf = (lesson: Lesson, ways: readonly Way[], variations: readonly Variation[]): string => {
  const runs: Record<string, string> = {};
  for (const { of, name, log } of ways) runs[`${of}: ${name}`] = playHeadless(lesson, { of, log }).hash;
  for (const { step, prediction, answer, scene, log } of variations)
    runs[`${step}: ${prediction} is ${answer}`] = playHeadless(lesson, { of: step, log }, scene).hash;
  return `${JSON.stringify({ revision: 1, runs }, null, 2)}\n`;
};

/** Files of the folder that go on being what they were; the lesson itself becomes the base of the new one. */
const carried = (sources: Recording['sources']): Record<string, string> => {
  const files: Record<string, string> = {};
  for (const [name, text] of Object.entries(sources)) {
    if (name === 'lesson.ts') files['base.ts'] = text;
    else if (/\.(ts|tsx|css)$/.test(name) && name !== 'solutions.ts' && !name.includes('.test.'))
      files[name] = text;
  }
  return files;
};

const refuse = (why: string): Made => ({ ok: false, why });

const nodesOf = (history: History): readonly string[] => history.plan.ids;

/** Never throws: a run about which nothing can be asked is refused with a sentence that says what to do. */
export const makeLesson = (recording: Recording): Made => {
  const { id, lesson, run, end, marks, sources } = recording;
  if (!ID.test(id) || id === lesson.id) return refuse(STRINGS.badName);
  const history = historyOf(lesson, run);
  history.extendTo(end);
  const stretches = stretchesOf(history, Math.min(end, history.length), marks);
  if (stretches.length === 0) return refuse(STRINGS.nothing);
  const draft = draftOf(recording, stretches, nodesOf(history));
  const questions = draft.asked.flat();
  const enough =
    questions.filter((one) => one !== OBSERVATION).length >= WANTED && questions.includes(OBSERVATION);
  if (!enough) return refuse(STRINGS.tooLittle);
  const ways = waysOf(draft.lesson, stretches, nodesOf(history));
  if (!ways) return refuse(STRINGS.oneEnd);
  const kept = keptProperties(draft.lesson, ways, run);
  return {
    ok: true,
    files: {
      ...carried(sources),
      'recorded.ts': recordedSource(lesson.id, sceneOfRun(run), stretches),
      'lesson.ts': lessonSource(id, draft.asked, kept),
      'solutions.ts': solutionsSource(ways, draft.variations),
      'hashes.json': hashesOf(draft.lesson, ways, draft.variations),
      'story.md': storySource(sources['story.md'] ?? '', stretches, draft.asked, kept),
    },
  };
};
