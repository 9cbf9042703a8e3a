/** Worlds for tests: a manager or two leaders with their acceptors, and some resources. */
import { type Act, History, type LogEntry, ms, type NodeId, type NodeSpec, type Scenario } from '#kernel';
import type { Params, Variant } from '../messages.ts';
import { commitment } from '../protocol.ts';

export interface Small {
  readonly variant?: Variant;
  readonly resources?: number;
  readonly acceptors?: number;
  readonly params?: Partial<Params>;
  readonly rulesOff?: readonly string[];
  readonly mode?: 'clock' | 'hand';
}

const many = (letter: string, count: number, role: string): NodeSpec[] =>
  Array.from({ length: count }, (_, place) => ({ id: `${letter}${place + 1}`, role }));

export const scenarioOf = ({
  variant = 'two-phase',
  resources = 3,
  acceptors = 3,
  params = {},
  rulesOff = [],
  mode = 'clock',
}: Small): Scenario => ({
  protocol: commitment,
  nodes: [
    ...(variant === 'paxos'
      ? ['TM', 'TM2'].map((id) => ({ id, role: 'leader' }))
      : [{ id: 'TM', role: 'manager' }]),
    ...many('R', resources, 'resource'),
    ...(variant === 'paxos' ? many('A', acceptors, 'acceptor') : []),
  ],
  link: { latency: [ms(20)] },
  params: { variant, cooperative: false, fsyncMs: 0, patienceMs: 150, ...params } satisfies Params,
  rulesOff,
  seed: 1,
  mode,
});

export const begin: Act = { do: 'operate', node: 'TM', operation: { name: 'begin' } };
export const fail = (node: NodeId): Act => ({ do: 'operate', node, operation: { name: 'fail' } });
export const at = (milliseconds: number, act: Act): LogEntry => ({ at: ms(milliseconds), act });

/** A run in clock mode, played for so many milliseconds. */
export const play = (small: Small, log: readonly LogEntry[], until = 2000): History => {
  const history = History.begin(scenarioOf(small), log);
  history.playUntil(ms(until));
  return history;
};
