/** The rules of teaching that can be checked: one test each, for any lesson folder. */
import { expect, test } from 'vitest';
import { checkLesson } from '../checks/index.ts';
import type { Step } from '../lesson.ts';
import { lessonMachine, playHeadless, startLearner } from '../machine/index.ts';
import { pairingProblems } from '../pairing.ts';
import { filesOf, lessonFolders, lessonIn, loadStory, storyFiles, TEMPLATE } from './folders.ts';
import { hashesOf, hashProblems, readHashes, recordHashes } from './hashes.ts';
import { answersOf, brokenBy, playsOf, surprisesOf, withRules } from './plays.ts';
import { questionProblems } from './questions.ts';

const predictionsOf = (steps: readonly Step[]) =>
  steps.flatMap((step) => (step.predictions ?? []).map((prediction) => ({ step, prediction })));

const testWords = (folder: string): void => {
  test('has words for everything in every language, and for nothing else', async () => {
    const { lesson } = await lessonIn(folder);
    for (const file of storyFiles(folder)) {
      const files = { ...filesOf(folder), story: `${folder}/${file}` };
      expect(pairingProblems(lesson, loadStory(folder, file), files)).toEqual([]);
    }
  });

  test('says in each step what to do, as numbered lines', async () => {
    const { lesson } = await lessonIn(folder);
    for (const file of storyFiles(folder)) {
      const { steps } = loadStory(folder, file);
      const silent = lesson.steps.filter(
        ({ id }) => !steps[id]?.body.some((block) => block.kind === 'list' && block.ordered),
      );
      expect(
        silent.map(({ id }) => id),
        file,
      ).toEqual([]);
    }
  });

  test('comes with five corner cases, each with its answer and why, if it comes with any', () => {
    expect(questionProblems(folder)).toEqual([]);
  });
};

const testQuestions = (folder: string): void => {
  test('is declared without mistakes, under the id of its folder', async () => {
    const { lesson } = await lessonIn(folder);
    expect(checkLesson(lesson)).toBe(lesson);
    if (folder !== TEMPLATE)
      expect(folder).toMatch(new RegExp(`(^|/)lessons/\\d\\d-[^/]+/\\d\\d-${lesson.id}$`));
  });

  test('builds on lessons that there are, and that come before it', async () => {
    const { lesson } = await lessonIn(folder);
    const earlier = lessonFolders().filter((other) => other < folder);
    for (const wanted of lesson.requires ?? [])
      expect(
        earlier.some((other) => other.endsWith(`-${wanted}`)),
        `"${wanted}" before ${folder}`,
      ).toBe(true);
  });

  test('asks at least three times before it reveals, and once for what was seen', async () => {
    const loaded = await lessonIn(folder);
    const all = predictionsOf(loaded.lesson.steps);
    expect(all.filter(({ prediction }) => !prediction.observation).length).toBeGreaterThanOrEqual(3);
    expect(all.filter(({ prediction }) => prediction.observation).length).toBeGreaterThanOrEqual(1);
    const seen = new Set<string>();
    for (const { of, played } of playsOf(loaded).solutions)
      for (const { prediction } of all.filter(({ step }) => step.id === of)) {
        const record = played.learner.predictions[`${of}/${prediction.id}`];
        if (!record || prediction.observation) continue;
        seen.add(`${of}/${prediction.id}`);
        expect(record.settledAt, `${of}/${prediction.id} is settled when it is asked`).toBeGreaterThan(
          record.askedAt,
        );
      }
    const wanted = all.filter(({ prediction }) => !prediction.observation);
    expect([...seen].sort()).toEqual(
      wanted.map(({ step, prediction }) => `${step.id}/${prediction.id}`).sort(),
    );
  });

  test('computes its answers: every prediction has different right ones in different runs', async () => {
    const loaded = await lessonIn(folder);
    for (const { of, name, played, variation } of playsOf(loaded).variations)
      expect(played.answers[variation.prediction]?.right, `${of}: ${name}`).toBe(variation.answer);
    const answers = answersOf(loaded);
    for (const { step, prediction } of predictionsOf(loaded.lesson.steps)) {
      const key = `${step.id}/${prediction.id}`;
      expect(answers.get(key)?.size ?? 0, `different right answers of ${key}`).toBeGreaterThanOrEqual(2);
    }
  });

  test('refutes every wrong option, and explains every right one', async () => {
    const loaded = await lessonIn(folder);
    const answers = answersOf(loaded);
    for (const { step, prediction } of predictionsOf(loaded.lesson.steps)) {
      const right = answers.get(`${step.id}/${prediction.id}`) ?? new Set();
      const words = loaded.story.steps[step.id]?.predictions[prediction.id]?.options ?? {};
      for (const option of prediction.options) {
        const where = `${step.id}/${prediction.id}/${option}`;
        if (right.size > 1 || !right.has(option))
          expect(words[option]?.wrong, `"wrong:" of ${where}`).toBeTruthy();
        if (right.has(option)) expect(words[option]?.right, `"right:" of ${where}`).toBeTruthy();
      }
    }
  });
};

const testGoals = (folder: string): void => {
  test('has goals that are false at the start and reached in two different recorded ways', async () => {
    const loaded = await lessonIn(folder);
    const { lesson } = loaded;
    const goals = [...lesson.steps.filter(({ goal }) => goal), ...lesson.challenges];
    expect(goals.length).toBeGreaterThan(0);
    for (const { id } of goals) {
      const ways = playsOf(loaded).solutions.filter(({ of }) => of === id);
      for (const { name, played } of ways) {
        expect(played.reachedAtStart, `${id} at the start`).toBe(false);
        expect(played.reachedAt, `${id}, "${name}"`).not.toBeNull();
      }
      expect(new Set(ways.map(({ played }) => played.hash)).size, `ways to ${id}`).toBeGreaterThanOrEqual(2);
    }
  });

  test('lets the learner play the third hint of every goal', async () => {
    const { lesson } = await lessonIn(folder);
    for (const { id, goal, nextAction } of [...lesson.steps, ...lesson.challenges]) {
      if (!goal) continue;
      expect(nextAction, `nextAction of ${id}`).toBeDefined();
      expect(playHeadless(lesson, { of: id, log: nextAction ?? [] }).reachedAt, id).not.toBeNull();
    }
  });

  test('has challenges that are solved within their faults', async () => {
    const loaded = await lessonIn(folder);
    for (const { id, faultsMax } of loaded.lesson.challenges)
      for (const { of, played } of playsOf(loaded).solutions)
        if (of === id) expect(played.faults, id).toBeLessThanOrEqual(faultsMax);
  });

  test('asks for an explanation in own words, after a goal', async () => {
    const { lesson } = await lessonIn(folder);
    const explaining = lesson.steps.filter(({ explain }) => explain);
    expect(explaining).toHaveLength(1);
    const upTo = lesson.steps.slice(0, lesson.steps.indexOf(explaining[0] as Step) + 1);
    expect(upTo.some(({ goal }) => goal)).toBe(true);
  });
};

const testRuns = (folder: string): void => {
  test('shows properties: none holds for nothing, and none breaks unannounced', async () => {
    const loaded = await lessonIn(folder);
    const { lesson } = loaded;
    const kinds = lesson.properties.map(({ property }) => property.kind);
    if (kinds.includes('always')) expect(kinds).toContain('sometimes');
    for (const { of, name, played } of playsOf(loaded).solutions)
      if (played.run.setup.rulesOff.length === 0)
        expect(surprisesOf(lesson, played, played.run.setup.params), `${of}, "${name}"`).toEqual([]);
    for (const { property } of lesson.properties.filter((shown) => shown.property.kind === 'sometimes')) {
      const { solutions } = playsOf(loaded);
      const witnessed = solutions.some(({ played }) => property.holds(played.history.worldAt(played.index)));
      expect(witnessed, `"${property.id}" in some recorded run`).toBe(true);
    }
  });

  test('shows with each rule that it switches off what breaks without it', async () => {
    const loaded = await lessonIn(folder);
    const { lesson, recorded } = loaded;
    for (const { id, rule, scene } of lesson.challenges) {
      if (rule === undefined) continue;
      expect(scene.rulesOff, `rules off in ${id}`).toEqual([rule]);
      for (const solution of recorded.solutions.filter(({ of }) => of === id)) {
        const without = brokenBy(lesson, playHeadless(lesson, solution));
        const kept = brokenBy(lesson, withRules(lesson, solution));
        const difference = without.filter((property) => !kept.includes(property));
        expect(
          difference.length,
          `${id}, "${solution.name}": properties broken only without "${rule}"`,
        ).toBeGreaterThan(0);
      }
    }
  });

  test('can be walked through from its first step to its last, and resumed anywhere', async () => {
    const { lesson } = await lessonIn(folder);
    expect(() => lessonMachine(lesson)).not.toThrow();
    const { actor } = startLearner(lesson);
    for (const step of lesson.steps) {
      expect(actor.getSnapshot().context.step).toBe(step.id);
      const saved: unknown = JSON.parse(JSON.stringify(actor.getPersistedSnapshot()));
      const again = startLearner(lesson, saved);
      expect(again.restored).toBe(true);
      expect(again.actor.getSnapshot().context).toEqual(actor.getSnapshot().context);
      actor.send({ type: 'step.next' });
    }
  });

  test('plays its recorded runs as it did when they were recorded', async () => {
    const loaded = await lessonIn(folder);
    const played = hashesOf(loaded);
    if (process.env.RECORD_HASHES) recordHashes(folder, loaded.lesson, played);
    expect(hashProblems(loaded.lesson, readHashes(folder), played)).toEqual([]);
    for (const solution of loaded.recorded.solutions)
      expect(playHeadless(loaded.lesson, solution).hash).toBe(
        played.runs[`${solution.of}: ${solution.name}`],
      );
  });
};

/** Declares one test a rule, for the lesson in this folder. */
export const testLesson = (folder: string): void => {
  testWords(folder);
  testQuestions(folder);
  testGoals(folder);
  testRuns(folder);
};
