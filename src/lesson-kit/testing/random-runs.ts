/**
 * Runs with random faults of every kind, and a hash of all that came of each. Node, the page and a worker must give the
 * same hashes: no engine's idea of order, locale or arithmetic may reach a world.
 */
import { type History, hashOf, hashWorld, ms, type Scenario } from '#kernel';
import capLesson from '../../../lessons/04-consistency/01-cap-partition/lesson.ts';
import { randomRun } from '../../kernel/random-acts.ts';
import { chatterWorld } from '../../kernel/samples.ts';
import { defaultSetup, scenarioOf } from '../setup.ts';

const ACTS = 12;
const AFTERMATH = 60;
const SENTENCES = 20;

const CAP_MODES = ['AP', 'CP', 'CP-local', 'neither'];

/** The lesson's own world in one of its set-ups, with clients that keep asking and links that chance decides about. */
const capScenario = (seed: number): Scenario => {
  const setup = defaultSetup(capLesson);
  const params = {
    ...setup.params,
    mode: CAP_MODES[seed % 4] ?? 'AP',
    replicas: 2 + (seed % 3),
    third: seed % 2 === 0,
  };
  const rules = Object.keys(capLesson.protocol.rules);
  const rulesOff = seed % 5 === 0 ? [rules[seed % rules.length] ?? ''] : [];
  return {
    ...scenarioOf(capLesson, { ...setup, params, rulesOff }, seed),
    link: { latency: [ms(2), ms(9), ms(40)], lossPpm: 50_000, duplicatePpm: 50_000 },
    operations: Array.from({ length: 12 }, (_, place) => ({
      client: place % 2 === 0 ? 'a' : 'b',
      operation: place % 3 === 2 ? { name: 'read' } : { name: 'write', value: place },
      at: ms(7 * place),
    })),
  };
};

/** Of the last events: telling one costs as much as playing dozens. */
const sentencesOf = (history: History): string[] => {
  const first = Math.max(0, history.length - SENTENCES);
  return Array.from(
    { length: history.length - first },
    (_, place) => history.explain(first + place).sentence,
  );
};

/** What was decided, which itself depends on the worlds on the way, and the world in the end. */
const hashOfRun = (history: History): string =>
  hashOf({ log: history.log, world: hashWorld(history.worldAt(history.length)) });

export interface RunHashes {
  readonly cap: string;
  readonly chatter: string;
  /** Of the last sentences of both runs, which change when somebody rephrases one. */
  readonly words: string;
}

const playedFrom = (scenario: Scenario, seed: number): History => {
  const history = randomRun(scenario, ACTS, seed);
  history.extendTo(history.length + AFTERMATH);
  return history;
};

/** Plays two runs for each seed. Pure: the same seeds give the same hashes on every machine. */
export const hashesOf = (seeds: readonly number[]): RunHashes[] =>
  seeds.map((seed) => {
    const cap = playedFrom(capScenario(seed), seed);
    const chatter = playedFrom(chatterWorld(seed), seed);
    const words = hashOf([cap, chatter].map(sentencesOf));
    return { cap: hashOfRun(cap), chatter: hashOfRun(chatter), words };
  });

/** The seeds that every place plays. */
export const SEEDS: readonly number[] = Array.from({ length: 200 }, (_, place) => place);
