/**
 * One request that must take effect once, sent again until it is acknowledged, over a network that delivers twice and to
 * a server that crashes. Birrell & Nelson, Implementing Remote Procedure Calls (1984); Helland, Idempotence Is Not a
 * Medical Condition (2012). The effect itself is durable at once; what differs is how a repetition is recognised.
 */
import { type Cell, cell, type Model, type ModelAction } from '#kernel';

/**
 * `naive`: not at all. `set`: the effect does not add up. `memory`: in a table that a crash forgets. `atomic`: in a
 * durable table, written in one step with the effect. `split`: written in a step after the effect.
 */
export type Recognition = 'naive' | 'set' | 'memory' | 'atomic' | 'split';

export interface DebitOptions {
  readonly recognition: Recognition;
  readonly sends: number;
  readonly duplicates: number;
  readonly crashes: number;
}

interface Server {
  readonly up: boolean;
  readonly applied: number;
  readonly known: boolean;
  /** What is left to do of the request at hand, when its handling has several steps. */
  readonly next: 'nothing' | 'note it' | 'answer';
}

const cellsFor = ({ duplicates, crashes }: DebitOptions) => ({
  client: cell('client', { sent: 0, acked: false }),
  server: cell<Server>('server', { up: true, applied: 0, known: false, next: 'nothing' }),
  requests: cell('requests on their way', 0),
  acks: cell('acks on their way', 0),
  duplicates: cell('duplicates left', duplicates),
  crashes: cell('crashes left', crashes),
});

type Cells = ReturnType<typeof cellsFor>;

const clientActions = ({ client, requests, acks }: Cells, { sends }: DebitOptions): ModelAction[] => [
  {
    name: 'client sends',
    run(step) {
      const { sent, acked } = step.get(client);
      if (acked || sent === sends) return false;
      step.set(client, { sent: sent + 1, acked });
      step.set(requests, step.get(requests) + 1);
      return true;
    },
  },
  {
    name: 'client receives the ack',
    run(step) {
      if (step.get(acks) === 0) return false;
      step.set(acks, step.get(acks) - 1);
      step.set(client, { ...step.get(client), acked: true });
      return true;
    },
  },
];

/** What the server is after its first step for a request. */
const handled = (server: Server, recognition: Recognition): Server => {
  if (recognition === 'naive') return { ...server, applied: server.applied + 1 };
  if (recognition === 'set') return { ...server, applied: 1 };
  if (server.known) return server;
  const applied = server.applied + 1;
  return recognition === 'split'
    ? { ...server, applied, next: 'note it' }
    : { ...server, applied, known: true };
};

const serverActions = ({ server, requests, acks }: Cells, { recognition }: DebitOptions): ModelAction[] => [
  {
    name: 'server receives the request',
    run(step) {
      const before = step.get(server);
      if (step.get(requests) === 0 || !before.up || before.next !== 'nothing') return false;
      step.set(requests, step.get(requests) - 1);
      const after = handled(before, recognition);
      step.set(server, after);
      if (after.next === 'nothing') step.set(acks, step.get(acks) + 1);
      return true;
    },
  },
  {
    name: 'server notes the request',
    run(step) {
      const before = step.get(server);
      if (before.next !== 'note it') return false;
      step.set(server, { ...before, known: true, next: 'answer' });
      return true;
    },
  },
  {
    name: 'server answers',
    run(step) {
      const before = step.get(server);
      if (before.next !== 'answer') return false;
      step.set(server, { ...before, next: 'nothing' });
      step.set(acks, step.get(acks) + 1);
      return true;
    },
  },
];

/** A message to a server that is down is lost. */
const crashActions = ({ server, requests, crashes }: Cells, { recognition }: DebitOptions): ModelAction[] => [
  {
    name: 'server crashes',
    cost: 1,
    touches: ['server'],
    run(step) {
      const before = step.get(server);
      if (step.get(crashes) === 0 || !before.up) return false;
      step.set(crashes, step.get(crashes) - 1);
      const known = before.known && recognition !== 'memory';
      step.set(server, { ...before, up: false, known, next: 'nothing' });
      return true;
    },
  },
  {
    name: 'server restarts',
    run(step) {
      const before = step.get(server);
      if (before.up) return false;
      step.set(server, { ...before, up: true });
      return true;
    },
  },
  {
    name: 'a request is lost at the dead server',
    run(step) {
      if (step.get(server).up || step.get(requests) === 0) return false;
      step.set(requests, step.get(requests) - 1);
      return true;
    },
  },
];

const duplicates = ({ requests, acks, duplicates: left }: Cells): ModelAction[] =>
  [requests, acks].map((messages) => ({
    name: `one of the ${messages.name} is doubled`,
    cost: 1,
    run(step) {
      if (step.get(left) === 0 || step.get(messages) === 0) return false;
      step.set(left, step.get(left) - 1);
      step.set(messages, step.get(messages) + 1);
      return true;
    },
  }));

export const debit = (options: DebitOptions): Model => {
  const cells = cellsFor(options);
  const { recognition, sends, duplicates: doubled, crashes } = options;
  return {
    id: `debit-${recognition}-${sends}-${doubled}-${crashes}`,
    title: `One debit, recognised by ${recognition}: ${sends} sends, ${doubled} duplicates, ${crashes} crashes`,
    source: 'Birrell & Nelson 1984; Helland 2012',
    cells: Object.values(cells) as Cell[],
    actions: [
      ...clientActions(cells, options),
      ...serverActions(cells, options),
      ...crashActions(cells, options),
      ...duplicates(cells),
    ],
    properties: [
      {
        id: 'at-most-once',
        kind: 'always',
        says: 'The debit takes effect once at most.',
        holds: (view) => view.get(cells.server).applied <= 1,
      },
      {
        id: 'acked-is-applied',
        kind: 'always',
        says: 'What was acknowledged has taken effect.',
        holds: (view) => !view.get(cells.client).acked || view.get(cells.server).applied >= 1,
      },
      {
        id: 'acked',
        kind: 'sometimes',
        says: 'The client is told.',
        holds: (view) => view.get(cells.client).acked,
      },
    ],
  };
};
