/** The worlds that the kernel is measured on: five nodes that never fall quiet, on an imperfect network. */
import { History, type LogEntry, ms, type Scenario } from '#kernel';
import { chatterWorld } from '../../src/kernel/samples.ts';
import type { Params } from '../../src/protocols/paxos/messages.ts';
import { paxos } from '../../src/protocols/paxos/protocol.ts';

const PARAMS: Params = { quorumPrepare: 2, quorumAccept: 2, backoff: true, roundMax: 0, refusals: true };

/** Two proposers and three acceptors; messages overtake each other, get lost and arrive twice. */
const paxosWorld: Scenario = {
  protocol: paxos,
  nodes: [
    ...['P1', 'P2'].map((id) => ({ id, role: 'proposer' })),
    ...['A1', 'A2', 'A3'].map((id) => ({ id, role: 'acceptor' })),
  ],
  link: { latency: [ms(2), ms(4), ms(20)], lossPpm: 10_000, duplicatePpm: 10_000 },
  params: PARAMS,
  rulesOff: [],
  seed: 1,
  mode: 'clock',
};

/** Every proposal makes more events than this on average, so that so many proposals are enough. */
const EVENTS_PER_PROPOSAL = 5;

/** Both proposers open a ballot every ten milliseconds, so that rounds overlap and are refused. */
const proposals = (events: number): LogEntry[] =>
  Array.from({ length: Math.ceil(events / EVENTS_PER_PROPOSAL) }, (_, place) => ({
    at: ms(5 * place),
    act: { do: 'operate', node: place % 2 === 0 ? 'P1' : 'P2', operation: { name: 'propose' } },
  }));

/** A run of at least `events` events, not yet played. */
export type MakeRun = (events: number) => History;

export const paxosRun: MakeRun = (events) => History.begin(paxosWorld, proposals(events));

/** Every node pings a random other one every 5 to 15 ms. */
export const chatterRun: MakeRun = () => History.begin(chatterWorld(1));

/** Plays exactly so many events, trace and history kept. */
export const played = (make: MakeRun, events: number): History => {
  const history = make(events);
  if (history.extendTo(events) !== events) throw new Error(`the run ended after ${history.length} events`);
  return history;
};

/** `work` is done once, however many benches look at what came out. */
export const once = <Result>(work: () => Result): (() => Result) => {
  let known: { readonly result: Result } | null = null;
  return () => {
    known ??= { result: work() };
    return known.result;
  };
};

/** The same repetition by repetition: how many times more `large` is than `small`. */
export const ratios = (large: readonly number[], small: readonly number[]): number[] =>
  large.map((value, place) => value / (small[place] ?? Number.NaN));
