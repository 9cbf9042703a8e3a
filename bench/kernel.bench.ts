/**
 * How fast a run is played with its trace and its history kept, so that any moment can be looked at afterwards. The naive
 * way, which keeps a clone of the world after every event, is measured beside it.
 */
import type { World } from '#kernel';
import { type Benches, secondsOf } from './bench.ts';
import { chatterRun, type MakeRun, once, paxosRun, ratios } from './testing/worlds.ts';

const EVENTS = 300_000;
const NAIVE_EVENTS = 5_000;
const REPETITIONS = 5;

/** Events a second while a run is played; the run is made ready before the clock starts. */
const playing = (make: MakeRun): number => {
  const history = make(EVENTS);
  const seconds = secondsOf(() => void history.extendTo(EVENTS));
  if (history.length !== EVENTS) throw new Error(`the run ended after ${history.length} events`);
  return EVENTS / seconds;
};

/** The same when a clone of the world is kept for each event. */
const cloning = (make: MakeRun): number => {
  const history = make(NAIVE_EVENTS);
  const clones: World[] = [];
  const seconds = secondsOf(() => {
    while (clones.length < NAIVE_EVENTS && history.advance())
      clones.push(structuredClone(history.worldAt(history.length)));
  });
  return clones.length / seconds;
};

const measure = (make: MakeRun) =>
  once(() => {
    playing(make);
    cloning(make);
    return {
      kept: Array.from({ length: REPETITIONS }, () => playing(make)),
      naive: Array.from({ length: REPETITIONS }, () => cloning(make)),
    };
  });

const paxos = measure(paxosRun);
const chatter = measure(chatterRun);

export const benches: Benches = {
  'kernel.events': { unit: 'events/s', run: () => paxos().kept },
  'kernel.events.naive': { unit: 'events/s', run: () => paxos().naive },
  'kernel.events.ratio': { unit: 'times', run: () => ratios(paxos().kept, paxos().naive) },
  'kernel.chatter': { unit: 'events/s', run: () => chatter().kept },
  'kernel.chatter.naive': { unit: 'events/s', run: () => chatter().naive },
  'kernel.chatter.ratio': { unit: 'times', run: () => ratios(chatter().kept, chatter().naive) },
};
