/** The moment of a lesson that its picture shows: on the way to its first goal, when most is in flight. */
import type { History, LogEntry } from '../../src/kernel/index.ts';
import { historyOfScene, type Lesson, type Scene } from '../../src/lesson-kit/index.ts';

const EVENTS_MAX = 400;

export interface Moment {
  readonly history: History;
  readonly index: number;
}

const beginning = ({ steps }: Lesson): { readonly scene: Scene; readonly log: readonly LogEntry[] } => {
  const first =
    steps.find(({ scene, nextAction }) => scene && nextAction) ?? steps.find(({ scene }) => scene);
  return { scene: first?.scene ?? {}, log: first?.nextAction ?? [] };
};

export const momentOf = (lesson: Lesson): Moment => {
  const { scene, log } = beginning(lesson);
  const history = historyOfScene(lesson, scene, log);
  history.extendTo(EVENTS_MAX);
  let [index, most] = [0, -1];
  for (let at = 0; at <= history.length; at += 1) {
    const flying = history.worldAt(at).flights.length;
    if (flying > most) [index, most] = [at, flying];
  }
  return { history, index };
};
