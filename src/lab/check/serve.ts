/** The worker's side: searches in slices, so that it can tell how far it is and hear "cancel". */
import { type CheckOptions, type PropertyResult, Search } from '#checker';
import { type Model, type ReferenceModel, reasonOf } from '#kernel';
import type { Lesson } from '#lesson-kit';
import { counterexampleOf } from './counterexample.ts';
import type { CheckAnswer, CheckRequest, FromWorker, PropertyAnswer, ToWorker } from './messages.ts';
import { BUDGET, type Question, questionOf } from './question.ts';
import { STRINGS } from './strings.ts';

/** How lessons and reference models are found; the page's catalogue is not in the worker. */
export interface CheckSources {
  lesson(id: string): Promise<Lesson>;
  references(protocol: string): Promise<readonly ReferenceModel[]>;
  /** From then on lessons and sentences are in this language. */
  speak?(language: string): Promise<void>;
}

/** The worker's own end, as far as it is used here. */
export interface Port {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker): void;
}

/** Next states between two looks at the clock, and milliseconds between two looks at the mail. */
const SLICE_STEPS = 20_000;
const SLICE_MS = 60;

/** Seconds that a counterexample waits for the other promises to be decided too. */
const PATIENCE = 0.5;

interface Task {
  readonly search: Search;
  /** `null` for a reference model. */
  readonly question: Question | null;
}

const start = (model: Model, { goOn }: CheckRequest, extra: CheckOptions = {}): Search =>
  new Search(model, {
    ...BUDGET,
    stop: 'each',
    ...(goOn ? {} : { goOn: PATIENCE }),
    now: () => performance.now(),
    ...extra,
  });

const begin = async (sources: CheckSources, request: CheckRequest): Promise<Task> => {
  const lesson = await sources.lesson(request.lesson);
  if (request.reference) {
    const found = (await sources.references(lesson.protocol.id)).find(
      ({ model }) => model.id === request.model,
    );
    if (!found) throw new Error(STRINGS.noReference(request.model));
    return { search: start(found.model, request, { symmetry: found.symmetry === true }), question: null };
  }
  const model = lesson.models?.find(({ id }) => id === request.model);
  if (!model) throw new Error(STRINGS.noModel(request.model));
  const { properties, faults, rulesOff, here } = request;
  const question = questionOf(lesson, {
    model,
    ...(properties && { properties }),
    ...(faults && { faults }),
    ...(rulesOff && { rulesOff }),
    ...(here && { here }),
  });
  return { search: start(question.net.model, request), question };
};

const answerFor = (question: Question | null, result: PropertyResult): PropertyAnswer => {
  const { witness, ...rest } = result;
  const example =
    question && witness && rest.verdict === 'fails' ? counterexampleOf(question, witness) : null;
  return { ...rest, example, steps: example?.says ?? witness?.steps.map(({ name }) => name) ?? null };
};

const answerOf = ({ search, question }: Task): CheckAnswer => {
  const { properties, ...result } = search.result();
  const answer = { ...result, properties: properties.map((property) => answerFor(question, property)) };
  search.space.clear();
  return answer;
};

/** Lets what has arrived be heard. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

export const serveChecks = (port: Port, sources: CheckSources): void => {
  const cancelled = new Set<number>();
  let speaking: Promise<void> | undefined;

  const run = async (id: number, task: Task): Promise<void> => {
    const { search } = task;
    for (let heard = performance.now(); !search.step(SLICE_STEPS); ) {
      if (performance.now() - heard < SLICE_MS) continue;
      port.postMessage({ kind: 'progress', id, progress: { ...search.counts, seconds: search.seconds } });
      await breathe();
      if (cancelled.delete(id)) search.cancel();
      heard = performance.now();
    }
    port.postMessage({ kind: 'answer', id, answer: answerOf(task) });
  };

  const warm = async (id: string): Promise<void> => {
    await speaking;
    const lesson = await sources.lesson(id);
    const references = await sources.references(lesson.protocol.id);
    const names = references.map(({ model }) => ({ id: model.id, title: model.title }));
    port.postMessage({ kind: 'references', references: names });
  };

  port.onmessage = ({ data }) => {
    if (data.kind === 'speak') speaking = sources.speak?.(data.language);
    else if (data.kind === 'cancel') cancelled.add(data.id);
    // What cannot be loaded is said when something is asked.
    else if (data.kind === 'warm') warm(data.lesson).catch(() => undefined);
    else {
      const { id, request } = data;
      Promise.resolve(speaking)
        .then(() => begin(sources, request))
        .then((task) => run(id, task))
        .catch((thrown) => port.postMessage({ kind: 'refused', id, why: reasonOf(thrown) }));
    }
  };
};
