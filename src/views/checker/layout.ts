/** What the panel offers for a model. Pure. */
import type { CheckRequest } from '#lab/check';
import {
  defaultSetup,
  type Lesson,
  type LessonModel,
  type ParameterValues,
  plainText,
  type ShownProperty,
  type Story,
  sayFixed,
} from '#lesson-kit';

export type Faults = NonNullable<LessonModel['faults']>;
export type FaultName = keyof Faults;

/** In the order in which they are offered; the first five to everybody whose lesson has that fault. */
const COMMON: readonly FaultName[] = ['crash', 'pause', 'cut', 'drop', 'duplicate'];
const RARE: readonly FaultName[] = ['wipe', 'cutOneWay', 'heal', 'corrupt', 'lie'];

export const FAULTS_MAX = 3;

/** Kinds of faults that may be allowed: those of the lesson, and whatever the model uses. */
export const faultsOffered = (lesson: Lesson, model: LessonModel): readonly FaultName[] =>
  [...COMMON, ...RARE].filter(
    (kind) =>
      (model.faults?.[kind] ?? 0) > 0 ||
      (COMMON.includes(kind) && lesson.faults.some((allowed) => allowed === kind)),
  );

export const paramsOf = (lesson: Lesson, model: LessonModel): ParameterValues => ({
  ...defaultSetup(lesson).params,
  ...model.params,
});

/** Promises that may be asked about: the model's own first, then what else is promised under these parameters. */
export const promisesOffered = (
  lesson: Lesson,
  model: LessonModel,
  params: ParameterValues,
): readonly ShownProperty[] => {
  const promised = lesson.properties.filter(({ promisedFor }) => promisedFor?.(params) ?? true);
  const own = ({ property }: ShownProperty): boolean => model.properties.includes(property.id);
  return [...promised.filter(own), ...promised.filter((shown) => !own(shown))];
};

export const promiseWords = (story: Story | null, { property }: ShownProperty): string =>
  plainText(story?.properties[property.id]?.says ?? [property.says]);

export const modelTitle = (story: Story | null, id: string): string =>
  plainText(story?.models[id]?.title ?? [id]);

export const inSeconds = (seconds: number): string => sayFixed(seconds, seconds < 10 ? 2 : 1);

/** What the person chose. */
export interface Form {
  /** `own:` or `published:`, then the model's id. */
  readonly model: string;
  readonly here: boolean;
  readonly rule: string;
  readonly faults: Faults;
  readonly promises: readonly string[];
}

export const formFor = (model: LessonModel | undefined, name: string): Form => ({
  model: name,
  here: false,
  rule: '',
  faults: model?.faults ?? {},
  promises: model?.properties ?? [],
});

export const requestFor = (lesson: Lesson, form: Form, here: CheckRequest['here']): CheckRequest => {
  const [kind, ...rest] = form.model.split(':');
  const model = rest.join(':');
  if (kind !== 'own') return { lesson: lesson.id, model, reference: true };
  return {
    lesson: lesson.id,
    model,
    reference: false,
    properties: form.promises,
    faults: form.faults,
    ...(form.here && here ? { here } : { rulesOff: form.rule === '' ? [] : [form.rule] }),
  };
};
