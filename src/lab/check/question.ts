/** From what a person asks in the Check panel (or on the command line) to a model that the checker can search. */
import { type CheckOptions, type NetFaults, type NetModel, type NetSetting, netModel } from '#checker';
import { History, type Micros, type Property, type Run, type Scenario, type World } from '#kernel';
import {
  type Lesson,
  type LessonModel,
  type ParameterValues,
  runOfScene,
  type ShownProperty,
  scenarioOf,
} from '#lesson-kit';

/** "From here": a run of the lesson, and how far it was played. */
export interface Here {
  readonly run: Run;
  readonly index: number;
  /** The moment shown: at or after the last of these events. */
  readonly time: Micros;
}

export interface Asked {
  readonly model: LessonModel;
  /** Rules switched off besides; not with `here`, whose run has rules of its own. */
  readonly rulesOff?: readonly string[];
  /** In place of the model's own. */
  readonly properties?: readonly string[];
  readonly faults?: NetFaults;
  readonly here?: Here;
}

/** A question made ready: what is searched, and the run in which a witness goes on. */
export interface Question {
  readonly lesson: Lesson;
  readonly asked: Asked;
  readonly net: NetModel;
  readonly run: Run;
  readonly here: Here | null;
}

const settingOf = (model: LessonModel, scenario: Scenario, asked: Asked): NetSetting => {
  const {
    id: _id,
    params: _params,
    log: _log,
    properties: _properties,
    rules: _rules,
    expected: _figures,
    ...own
  } = model;
  const faults = asked.faults ?? own.faults;
  const setting = { ...own, ...(faults ? { faults } : {}) };
  const nodes = new Set(scenario.nodes.map(({ id }) => id));
  if (setting.operations?.every(({ node }) => nodes.has(node)) ?? true) return setting;
  // The world on the screen is another one than the model's: what its people would do cannot be asked here.
  const { operations: _operations, ...rest } = setting;
  return rest;
};

/** Those that this question is about: asked for, and promised under these parameters. */
export const propertiesOf = (
  lesson: Lesson,
  wanted: readonly string[],
  params: ParameterValues,
): readonly ShownProperty[] =>
  lesson.properties.filter(
    ({ property, promisedFor }) => wanted.includes(property.id) && (promisedFor?.(params) ?? true),
  );

const openingOf = (lesson: Lesson, { model, rulesOff = [] }: Asked): Run => {
  const { params, log } = model;
  return runOfScene(lesson, { mode: 'hand', rulesOff, ...(params && { params }), ...(log && { log }) });
};

/** Behind the last of the acts with which the model begins; `null` when it begins where the lesson's world does. */
const afterOpening = (lesson: Lesson, run: Run): Here | null => {
  if (run.log.length === 0) return null;
  const history = historyBefore({ lesson, run, here: null });
  while (history.applied < run.log.length && history.advance()) {}
  return { run, index: history.length, time: history.worldAt(history.length).time };
};

/** The history of the question's run, played to where the check begins; with another seed where one is given. */
export const historyBefore = (
  question: Pick<Question, 'lesson' | 'run' | 'here'>,
  seed?: number,
): History => {
  const { lesson, run, here } = question;
  const history = History.begin(scenarioOf(lesson, run.setup, seed ?? run.seed), run.log);
  if (!here) return history;
  history.extendTo(here.index);
  return history;
};

const beginning = (history: History, here: Here | null): World | null =>
  here ? history.worldAt(Math.min(here.index, history.length)) : null;

/** Throws a sentence for a scenario that cannot be. */
export const questionOf = (lesson: Lesson, asked: Asked): Question => {
  const { model } = asked;
  const run = asked.here?.run ?? openingOf(lesson, asked);
  const here = asked.here ?? afterOpening(lesson, run);
  const scenario = scenarioOf(lesson, run.setup, run.seed);
  const world = beginning(historyBefore({ lesson, run, here }), here);
  const shown = propertiesOf(lesson, asked.properties ?? model.properties, run.setup.params);
  const net = netModel({
    id: model.id,
    title: model.id,
    source: lesson.protocol.source,
    scenario,
    setting: settingOf(model, scenario, asked),
    properties: shown.map(({ property }): Property => property),
    ...(world ? { world } : {}),
  });
  return { lesson, asked, net, run, here };
};

/** What the panel spends on one question at most. */
export const BUDGET = {
  states: 5_000_000,
  seconds: 120,
  bytes: 700_000_000,
} as const satisfies CheckOptions;
