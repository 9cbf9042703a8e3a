/** Where would a crash hurt? Each place between two instructions of the server is tried, in a run of its own. */
import { History, type LogEntry, ms, type Scenario, seconds } from '#kernel';
import { stateOf } from './properties.ts';
import type { Instruction, Server } from './server.ts';

export interface Gap {
  /** What the server has done for the request when it dies, in order. */
  readonly done: readonly Instruction[];
  /** How often the debit was taken in the end. */
  readonly taken: number;
}

const DOWN = ms(20);
const WATCHED = seconds(10);

const BY_NOTE: Readonly<Record<string, Instruction>> = {
  takes: 'take',
  notes: 'note',
  'takes-and-notes': 'take-and-note',
  answers: 'answer',
};

/** The instructions that one event carried out, read off what the server said of it. */
const carriedOut = (history: History, index: number): Instruction[] =>
  history.explain(index).notes.flatMap(({ key }) => BY_NOTE[key] ?? []);

interface Place {
  /** Events that have happened. */
  readonly index: number;
  readonly done: readonly Instruction[];
}

/** After each instruction for the first request, until all are done. */
const placesOf = (history: History): Place[] => {
  const places: Place[] = [];
  for (let index = 1; index <= history.length; index++) {
    const now = carriedOut(history, index - 1);
    if (now.length === 0) continue;
    places.push({ index, done: [...(places.at(-1)?.done ?? []), ...now] });
    if (stateOf<Server>(history.worldAt(index), 'server').todo.length === 0) break;
  }
  return places;
};

/** Runs `scenario` (one debit, no faults) once for each place between two instructions, and kills the server there. */
export const gapsOf = (scenario: Scenario): readonly Gap[] => {
  const begin = (log: readonly LogEntry[]): History => History.begin({ ...scenario, mode: 'clock' }, log);
  const node = scenario.nodes.find(({ role }) => role === 'server')?.id ?? '';
  const usual = begin([]);
  usual.playUntil(WATCHED);
  return placesOf(usual).map(({ index, done }) => {
    const { time, tied } = usual.worldAt(index);
    const killed = begin([
      { at: time, act: { do: 'crash', node }, after: tied },
      { at: time + DOWN, act: { do: 'restart', node } },
    ]);
    killed.playUntil(time + WATCHED);
    const { taken } = stateOf<Server>(killed.worldAt(killed.length), 'server');
    return { done, taken: taken[0] ?? 0 };
  });
};
