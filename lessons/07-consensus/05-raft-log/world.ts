/** The network of this lesson: three to seven servers on a circle, two clients beside it, perhaps servers that wait to be added. */
import { type LinkOverride, ms, type NodeId, type NodeSpec } from '#kernel';
import { type LessonDefinition, onCircle, type ParameterValues, type Positions } from '#lesson-kit';
import type { Params, Reads, Term } from '#protocols/raft';

const named = (from: number, count: number): NodeId[] =>
  Array.from({ length: count }, (_, place) => `S${from + place}`);

export const membersIn = (params: ParameterValues): readonly NodeId[] => named(1, Number(params.servers));

export const serversIn = (params: ParameterValues): readonly NodeId[] =>
  named(1, Number(params.servers) + Number(params.spares));

export const majorityOf = (params: ParameterValues): number => Math.floor(Number(params.servers) / 2) + 1;

const terms = (digits: string): readonly Term[] => [...digits].map(Number);

/** Logs to begin with, as terms: figure 7 (S1 leads, S2 to S7 are its a to f), and figure 8 at its moment (b). */
const STARTS: Readonly<Record<string, Readonly<Record<NodeId, readonly Term[]>>>> = {
  empty: {},
  seven: {
    S1: terms('1114455666'),
    S2: terms('111445566'),
    S3: terms('1114'),
    S4: terms('11144556666'),
    S5: terms('111445566677'),
    S6: terms('1114444'),
    S7: terms('11122233333'),
  },
  eight: { S1: terms('12'), S2: terms('12'), S3: terms('1'), S4: terms('1'), S5: terms('13') },
};

export const protocolParams = (params: ParameterValues): Params => ({
  members: membersIn(params),
  electionMs: [150, 300],
  heartbeatMs: 50,
  quorum: null,
  preVote: params['pre-vote'] === true,
  checkQuorum: params['check-quorum'] === true,
  reads: params.reads as Reads,
  batch: Number(params.batch),
  retryMs: params.retry === true ? 300 : 0,
  logs: STARTS[String(params.start)] ?? {},
  record: true,
});

/**
 * Who asks: clients that write and read; where servers wait to be added, operators who change the members; in the
 * paper's figures nobody.
 */
export const clientsIn = (params: ParameterValues): readonly NodeId[] => {
  if (params.start !== 'empty') return [];
  return Number(params.spares) > 0 ? ['O', 'P'] : ['C', 'D'];
};

const SERVER_MS = 10;
const CLIENT_MS = 5;

const fromClients = (clients: readonly NodeId[], servers: readonly NodeId[]): LinkOverride[] =>
  clients.flatMap((from, place): LinkOverride[] => [
    ...clients.slice(place + 1).map((to) => ({ from, to, link: null })),
    ...servers.map((to) => ({ from, to, link: { latency: [ms(CLIENT_MS)] } })),
  ]);

export const scenario: LessonDefinition['scenario'] = (params) => {
  const servers = serversIn(params);
  if (servers.length > 7) throw new RangeError('seven servers are the most, spares among them');
  const known = Object.keys(STARTS[String(params.start)] ?? {}).length;
  if (known > servers.length)
    throw new RangeError(`these logs are of ${known} servers, and there are only ${servers.length}`);
  return {
    nodes: [
      ...servers.map((id): NodeSpec => ({ id, role: 'server' })),
      ...clientsIn(params).map((id): NodeSpec => ({ id, role: 'client' })),
    ],
    link: { latency: [ms(SERVER_MS)] },
    links: fromClients(clientsIn(params), servers),
    params: protocolParams(params),
  };
};

/** Servers on a circle, on the right if there are clients on the left. */
export const positions = (params: ParameterValues): Positions => {
  const clients = clientsIn(params);
  const circle = clients.length > 0 ? { x: 0.61, width: 0.29 } : { x: 0.5, width: 0.36 };
  const placed = clients.map((id, place) => [id, { x: 0.1, y: 0.25 + 0.5 * place }] as const);
  return {
    ...onCircle(serversIn(params), { ...circle, y: 0.5, height: 0.36 }),
    ...Object.fromEntries(placed),
  };
};
