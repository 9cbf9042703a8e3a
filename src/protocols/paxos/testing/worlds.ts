/** Small worlds for tests: two proposers, some acceptors, perhaps a learner, held in the hand. */
import { type Act, History, type LogEntry, ms, type NodeId, type Scenario } from '#kernel';
import type { Params } from '../messages.ts';
import { paxos } from '../protocol.ts';

export interface Small {
  readonly acceptors?: number;
  readonly params?: Partial<Params>;
  readonly rulesOff?: readonly string[];
  readonly learner?: boolean;
}

export const PARAMS: Params = {
  quorumPrepare: 2,
  quorumAccept: 2,
  backoff: false,
  roundMax: 0,
  refusals: false,
  record: true,
};

export const scenarioOf = ({
  acceptors = 3,
  params = {},
  rulesOff = [],
  learner = true,
}: Small): Scenario => ({
  protocol: paxos,
  nodes: [
    ...['P1', 'P2'].map((id) => ({ id, role: 'proposer' })),
    ...Array.from({ length: acceptors }, (_, place) => ({ id: `A${place + 1}`, role: 'acceptor' })),
    ...(learner ? [{ id: 'L', role: 'learner' }] : []),
  ],
  link: { latency: [ms(20)] },
  params: { ...PARAMS, ...params },
  rulesOff,
  seed: 1,
  mode: 'hand',
});

export const propose = (node: NodeId): Act => ({ do: 'operate', node, operation: { name: 'propose' } });

/** Messages by name, arriving one after the other. */
export const arrive = (messages: string): readonly Act[] =>
  messages.split(' ').map((message) => ({ do: 'deliver', message }));

/** Plays these acts, one after the other. */
export const play = (small: Small, acts: readonly Act[]): History => {
  const log = acts.map((act, place): LogEntry => ({ at: ms(place), act }));
  const history = History.begin(scenarioOf(small), log);
  history.extendTo(acts.length);
  return history;
};
