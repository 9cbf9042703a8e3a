/** Small worlds for tests: some servers, two clients. */
import { History, type LogEntry, ms, type NodeId, type Scenario } from '#kernel';
import type { Params } from '../messages.ts';
import { raft } from '../protocol.ts';

export interface Small {
  readonly servers?: number;
  readonly params?: Partial<Params>;
  readonly rulesOff?: readonly string[];
  readonly mode?: Scenario['mode'];
  readonly seed?: number;
  readonly link?: Scenario['link'];
  readonly operations?: Scenario['operations'];
}

export const serversNamed = (count: number): NodeId[] =>
  Array.from({ length: count }, (_, place) => `S${place + 1}`);

export const scenarioOf = (small: Small = {}): Scenario => {
  const { servers = 3, params = {}, rulesOff = [], mode = 'clock', seed = 1, link, operations } = small;
  const ids = serversNamed(servers);
  return {
    protocol: raft,
    nodes: [
      ...ids.map((id) => ({ id, role: 'server' })),
      { id: 'C', role: 'client' },
      { id: 'D', role: 'client' },
    ],
    link: link ?? { latency: [ms(10)] },
    params: {
      members: ids,
      electionMs: [150, 300],
      heartbeatMs: 50,
      quorum: null,
      preVote: false,
      checkQuorum: false,
      reads: 'index',
      batch: 0,
      retryMs: 400,
      record: true,
      ...params,
    } satisfies Params,
    rulesOff,
    seed,
    mode,
    ...(operations && { operations }),
  };
};

/** Plays for so many milliseconds. */
export const play = (small: Small, until: number, log: readonly LogEntry[] = []): History => {
  const history = History.begin(scenarioOf(small), log);
  history.playUntil(ms(until), 100_000);
  return history;
};
