/** A run played to some moment and told: what `run` and `play` print. */
import {
  type History,
  hashWorld,
  KernelError,
  type Micros,
  type Property,
  type Run,
  type TraceKind,
  type World,
} from '#kernel';
import { historyOf, type Lesson, type ShownProperty } from '#lesson-kit';
import { type Answer, BadNews } from './command.ts';

export const EVENTS_MAX = 100_000;

export interface TraceLine {
  readonly index: number;
  readonly time: Micros;
  readonly kind: TraceKind;
  readonly node: string | null;
  /** Index of what brought it about; null for what nothing but time or a person did. */
  readonly cause: number | null;
  readonly says: string;
}

export interface PropertyLine {
  readonly id: string;
  readonly kind: ShownProperty['property']['kind'];
  readonly says: string;
  /** `eventually` fails only where nothing more happens by itself; before, it is `not yet` so. */
  readonly status: 'holds' | 'fails' | 'not yet' | 'seen' | 'not seen';
  /** Events after which it first failed (always) or was first seen (sometimes). */
  readonly since: number | null;
  /** This set-up is known to break it: then the failure is information and no bad news. */
  readonly expectedToFail: boolean;
}

export interface PlayedRun {
  readonly run: Run;
  readonly events: readonly TraceLine[];
  readonly index: number;
  readonly time: Micros;
  readonly hash: string;
  /** Nothing will happen any more unless somebody acts. */
  readonly quiet: boolean;
  /** Decisions of the log that were not reached. */
  readonly undecided: number;
  readonly properties: readonly PropertyLine[];
}

const traceOf = (history: History): TraceLine[] =>
  Array.from({ length: history.length }, (_, index) => {
    const { row, node, sentence } = history.explain(index);
    const { time, kind, cause } = row;
    return { index, time, kind, node, cause: cause < 0 ? null : cause, says: sentence };
  });

/** For each property, after how many events it was first false (always) or true (the others). */
const firstsOf = (shown: readonly ShownProperty[], history: History): (number | null)[] => {
  const firsts: (number | null)[] = shown.map(() => null);
  for (let index = 0; index <= history.length; index++) {
    const world = history.worldAt(index);
    shown.forEach(({ property }, place) => {
      if (firsts[place] === null && property.holds(world) !== (property.kind === 'always'))
        firsts[place] = index;
    });
  }
  return firsts;
};

const statusOf = (
  property: Property,
  since: number | null,
  end: World,
  quiet: boolean,
): PropertyLine['status'] => {
  switch (property.kind) {
    case 'always':
      return since === null ? 'holds' : 'fails';
    case 'sometimes':
      return since === null ? 'not seen' : 'seen';
    case 'eventually':
      return property.holds(end) ? 'holds' : quiet ? 'fails' : 'not yet';
  }
};

const propertiesOf = (lesson: Lesson, history: History, { setup }: Run, quiet: boolean): PropertyLine[] => {
  const firsts = firstsOf(lesson.properties, history);
  const end = history.worldAt(history.length);
  return lesson.properties.flatMap(({ property, promisedFor, expectedToFail }, place) => {
    if (promisedFor && !promisedFor(setup.params)) return [];
    const { id, kind, says } = property;
    const since = kind === 'eventually' ? null : (firsts[place] ?? null);
    const status = statusOf(property, since, end, quiet);
    return { id, kind, says, status, since, expectedToFail: expectedToFail?.(setup.params) ?? false };
  });
};

/** A handler that fails breaks the run off: bad news in one sentence. */
export const asBadNews = <Result>(work: () => Result): Result => {
  try {
    return work();
  } catch (thrown) {
    throw thrown instanceof KernelError ? new BadNews(`The run breaks off: ${thrown.message}.`) : thrown;
  }
};

/** Plays everything up to and including `until`, at most `events`. Throws `BadNews` when a handler fails. */
export const playRun = (lesson: Lesson, run: Run, until: Micros, events = EVENTS_MAX): PlayedRun =>
  asBadNews(() => {
    const history = historyOf(lesson, run);
    history.playUntil(until, Math.min(events, EVENTS_MAX));
    const index = history.length;
    const quiet = index < EVENTS_MAX && !history.fork(index, run.log.slice(history.applied)).advance();
    const world = history.worldAt(index);
    return {
      run,
      events: traceOf(history),
      index,
      time: world.time,
      hash: hashWorld(world),
      quiet,
      undecided: run.log.length - history.applied,
      properties: propertiesOf(lesson, history, run, quiet),
    };
  });

const inMs = (time: Micros): string => (time / 1000).toFixed(3);

const setupWords = ({ lesson, revision, seed, setup }: Run): string => {
  const params = Object.entries(setup.params).map(([name, value]) => `${name}=${value}`);
  const off = setup.rulesOff.map((rule) => `without ${rule}`);
  const hand = setup.mode === 'hand' ? ['by hand'] : [];
  return [`${lesson} revision ${revision}`, `seed ${seed}`, ...hand, ...params, ...off].join('  ');
};

const propertyWords = ({ id, status, since, expectedToFail }: PropertyLine): string => {
  const when = since === null ? '' : ` after event ${since}`;
  return `${status.padEnd(8)} ${id}${when}${status === 'fails' && expectedToFail ? ' (known of this set-up)' : ''}`;
};

const endWords = ({ index, quiet, undecided, time }: PlayedRun): string => {
  const events = `${index} event${index === 1 ? '' : 's'} in ${inMs(time)} ms`;
  if (index >= EVENTS_MAX) return `${events}; no more than ${EVENTS_MAX} are played`;
  const later = undecided > 0 ? `; ${undecided} decisions lie after this` : '';
  return quiet ? `${events}; nothing more happens by itself` : `${events}; it goes on${later}`;
};

/** A failure that the lesson announces for this set-up is information; any other is bad news. */
export const isGood = ({ properties }: PlayedRun): boolean =>
  properties.every(({ status, expectedToFail }) => status !== 'fails' || expectedToFail);

export const answerOf = (played: PlayedRun): Answer => ({
  good: isGood(played),
  data: played,
  lines: [
    setupWords(played.run),
    ...played.events.map(({ time, says }) => `${inMs(time).padStart(12)} ms  ${says}`),
    endWords(played),
    ...played.properties.map(propertyWords),
    `hash ${played.hash}`,
  ],
});
