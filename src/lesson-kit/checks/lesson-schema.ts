/** The strict schema of lesson.ts. What each field means stands in `../lesson.ts`; here only its shape. */
import * as v from 'valibot';
import type { NetFaults, NetOperation } from '#checker';
import type { ModelExpectation } from '#kernel';
import type {
  Challenge,
  JudgedAs,
  LessonDefinition,
  LessonModel,
  Parameter,
  Prediction,
  Scene,
  ShownProperty,
  Step,
  Twin,
} from '../lesson.ts';

type Shape<Thing> = { readonly [key in keyof Required<Thing>]: v.GenericSchema };

/** A strict object with exactly the keys of `Thing`: a key that is only here or only in the type does not compile. */
const strict = <Thing>(shape: Shape<Thing>) => v.strictObject(shape as v.ObjectEntries);

const optional = <Schema extends v.GenericSchema>(schema: Schema) => v.exactOptional(schema);

/** Ids stand in addresses, in story.md and in saved progress. */
const id = v.pipe(
  v.string('it must be a text'),
  v.regex(/^[a-z][a-z0-9-]*$/, 'an id is lower case: letters, digits and hyphens'),
);
const text = v.string('it must be a text');
const whole = v.pipe(v.number('it must be a number'), v.safeInteger('it must be a whole number'));
const natural = v.pipe(whole, v.minValue(0, 'it must not be negative'));
const pure = v.function('it must be a function');
const flag = v.boolean('it must be true or false');
const list = <Schema extends v.GenericSchema>(of: Schema) => v.array(of, 'it must be a list');
const data = v.looseObject({});

const parameterValues = v.record(text, v.union([text, v.number(), flag]));

/** Acts are the kernel's own data; that they can be done is found out by playing the recorded solutions. */
const entry = v.strictObject({
  at: natural,
  act: v.looseObject({ do: text }),
  after: optional(natural),
});
const entries = list(entry);

const parameter = v.variant('kind', [
  strict<Extract<Parameter, { kind: 'choice' }>>({
    kind: v.literal('choice'),
    options: list(text),
    default: text,
  }),
  strict<Extract<Parameter, { kind: 'number' }>>({
    kind: v.literal('number'),
    min: v.number(),
    max: v.number(),
    step: v.number(),
    default: v.number(),
    unit: optional(text),
  }),
  strict<Extract<Parameter, { kind: 'switch' }>>({ kind: v.literal('switch'), default: flag }),
] as never);

const scene = strict<Scene>({
  params: optional(parameterValues),
  rulesOff: optional(list(text)),
  mode: optional(v.picklist(['clock', 'hand'])),
  seed: optional(natural),
  log: optional(entries),
  at: optional(natural),
});

const prediction = strict<Prediction>({
  id,
  options: v.pipe(list(id), v.minLength(2, 'a prediction needs two options at least')),
  ask: optional(pure),
  suppose: optional(pure),
  answer: pure,
  settled: optional(pure),
  within: natural,
  observation: optional(flag),
});

const step = strict<Step>({
  id,
  scene: optional(scene),
  keeps: optional(pure),
  predictions: optional(list(prediction)),
  goal: optional(pure),
  nextAction: optional(entries),
  views: optional(list(text)),
  explain: optional(flag),
  twin: optional(strict<Twin>({ without: pure, node: text })),
});

const challenge = strict<Challenge>({
  id,
  scene,
  goal: pure,
  faultsMax: natural,
  minimum: optional(v.union([v.strictObject({ model: text, property: text }), v.picklist(['time', 'goal'])])),
  rule: optional(text),
  nextAction: optional(entries),
});

const times = optional(natural);

const faults = strict<NetFaults>({
  crash: times,
  wipe: times,
  pause: times,
  cut: times,
  cutOneWay: times,
  heal: times,
  drop: times,
  duplicate: times,
  corrupt: times,
  lie: times,
});

const model = strict<LessonModel>({
  id,
  params: optional(parameterValues),
  log: optional(entries),
  properties: v.pipe(list(text), v.minLength(1, 'a model asks for a property at least')),
  rules: optional(list(text)),
  expected: optional(
    strict<ModelExpectation>({
      distinct: optional(natural),
      generated: optional(natural),
      depth: optional(natural),
      fails: optional(
        strict<NonNullable<ModelExpectation['fails']>>({ property: text, steps: optional(natural) }),
      ),
      origin: text,
    }),
  ),
  faults: optional(faults),
  only: optional(
    v.strictObject({ nodes: optional(list(text)), links: optional(list(v.strictTuple([text, text]))) }),
  ),
  operations: optional(
    list(
      strict<NetOperation>({
        node: text,
        operation: v.looseObject({ name: text }),
        times: optional(natural),
        after: optional(list(natural)),
        when: optional(pure),
      }),
    ),
  ),
  timers: optional(v.record(text, natural)),
  messagesStay: optional(v.literal(true)),
  unheard: optional(pure),
  moments: optional(v.pipe(list(natural), v.minLength(1, 'there is one moment at least'))),
  order: optional(v.literal(false)),
  forget: optional(pure),
});

const operation = v.strictObject({ id, operation: v.looseObject({ name: text }) });

export const lessonSchema = strict<LessonDefinition>({
  id,
  revision: v.pipe(whole, v.minValue(1, 'the first revision is 1')),
  protocol: data,
  parameters: v.record(id, parameter),
  scenario: pure,
  positions: pure,
  horizon: natural,
  faults: list(text),
  operations: optional(v.record(text, list(operation))),
  pairs: optional(v.strictObject({ node: text, operation: text })),
  properties: list(
    strict<ShownProperty>({ property: data, promisedFor: optional(pure), expectedToFail: optional(pure) }),
  ),
  steps: v.pipe(list(step), v.minLength(1, 'a lesson needs a step')),
  challenges: list(challenge),
  models: optional(list(model)),
  views: list(text),
  picture: optional(v.picklist(['stage', 'alone'])),
  judges: optional(list(text)),
  judgedAs: optional(strict<JudgedAs>({ operations: data, initial: optional(v.unknown()) })),
  requires: optional(list(text)),
});
