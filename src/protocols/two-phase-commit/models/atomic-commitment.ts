/**
 * Atomic commitment with a coordinator that asks, decides and broadcasts, where everybody may die and the death of others
 * is detected. Babaoğlu & Toueg, Non-Blocking Atomic Commitment (in Mullender 1993); TLA+ examples, acp. With a simple
 * broadcast participants may wait for ever; when each forwards the decision before taking it, none does.
 */
import { type Cell, cell, cellsOf, type Model, type ModelAction, type ModelView } from '#kernel';

type Decision = 'undecided' | 'commit' | 'abort';
type Sent = 'not sent' | 'commit' | 'abort';

interface Coordinator {
  readonly requested: readonly boolean[];
  /** Votes received: `null` while it waits for one. */
  readonly votes: readonly (boolean | null)[];
  readonly broadcast: readonly Sent[];
  readonly decision: Decision;
  readonly alive: boolean;
}

interface Participant {
  readonly vote: boolean;
  readonly alive: boolean;
  readonly decision: Decision;
  readonly voteSent: boolean;
  /** What it has passed on to each; its own place holds what it was told and has not taken yet. */
  readonly forward: readonly Sent[];
}

/** `simple`: the coordinator tells each. `reliable`: who is told tells all others first; `hasty`: only afterwards. */
export type Broadcast = 'simple' | 'reliable' | 'hasty';

interface Cells {
  readonly coordinator: Cell<Coordinator>;
  readonly participants: readonly Cell<Participant>[];
}

const put = <T>(list: readonly T[], place: number, value: T): T[] =>
  list.map((old, i) => (i === place ? value : old));

const same = <T>(size: number, value: T): T[] => Array.from({ length: size }, () => value);

const cellsFor = (size: number): Cells => {
  const fresh = (vote: boolean): Participant => ({
    vote,
    alive: true,
    decision: 'undecided',
    voteSent: false,
    forward: same(size, 'not sent'),
  });
  return {
    coordinator: cell<Coordinator>('coordinator', {
      requested: same(size, false),
      votes: same(size, null),
      broadcast: same(size, 'not sent'),
      decision: 'undecided',
      alive: true,
    }),
    participants: cellsOf<number, Participant>(
      'participant',
      Array.from({ length: size }, (_, i) => i + 1),
      fresh(true),
      fresh(false),
    ),
  };
};

type Change = (coordinator: Coordinator, participants: readonly Participant[]) => Coordinator | null;

const coordinatorAction = (cells: Cells, name: string, change: Change, cost: 0 | 1 = 0): ModelAction => ({
  name: `coordinator ${name}`,
  cost,
  run(step) {
    const before = step.get(cells.coordinator);
    if (!before.alive) return false;
    const after = change(
      before,
      cells.participants.map((one) => step.get(one)),
    );
    if (!after) return false;
    step.set(cells.coordinator, after);
    return true;
  },
});

const waitsFor = ({ decision, requested, votes }: Coordinator, i: number): boolean =>
  decision === 'undecided' && requested.every(Boolean) && votes[i] === null;

const coordinatorActions = (cells: Cells): ModelAction[] => [
  ...cells.participants.flatMap((_, i) => [
    coordinatorAction(cells, `asks ${i + 1}`, (c) =>
      c.requested[i] ? null : { ...c, requested: put(c.requested, i, true) },
    ),
    coordinatorAction(cells, `takes the vote of ${i + 1}`, (c, all) =>
      waitsFor(c, i) && all[i]?.voteSent ? { ...c, votes: put(c.votes, i, all[i].vote) } : null,
    ),
    coordinatorAction(cells, `sees that ${i + 1} died`, (c, all) =>
      waitsFor(c, i) && all[i] && !all[i].alive && !all[i].voteSent ? { ...c, decision: 'abort' } : null,
    ),
    coordinatorAction(cells, `tells ${i + 1}`, (c) =>
      c.decision !== 'undecided' && c.broadcast[i] === 'not sent'
        ? { ...c, broadcast: put(c.broadcast, i, c.decision) }
        : null,
    ),
  ]),
  coordinatorAction(cells, 'decides', (c) => {
    if (c.decision !== 'undecided' || c.votes.includes(null)) return null;
    return { ...c, decision: c.votes.every(Boolean) ? 'commit' : 'abort' };
  }),
  coordinatorAction(cells, 'dies', (c) => ({ ...c, alive: false }), 1),
];

interface Around {
  readonly coordinator: Coordinator;
  readonly all: readonly Participant[];
  readonly me: Participant;
  readonly i: number;
}

type Move = (around: Around) => Participant | null;

const shared: Readonly<Record<string, Move>> = {
  'sends its vote': ({ me, coordinator, i }) =>
    me.alive && coordinator.requested[i] ? { ...me, voteSent: true } : null,
  'aborts on its own no': ({ me }) =>
    me.alive && me.decision === 'undecided' && me.voteSent && !me.vote ? { ...me, decision: 'abort' } : null,
  'aborts as nobody will ask': ({ me, coordinator, i }) =>
    me.alive && me.decision === 'undecided' && !coordinator.alive && !coordinator.requested[i]
      ? { ...me, decision: 'abort' }
      : null,
};

const simple: Readonly<Record<string, Move>> = {
  decides: ({ me, coordinator, i }) => {
    const told = coordinator.broadcast[i];
    return me.alive && me.decision === 'undecided' && told && told !== 'not sent'
      ? { ...me, decision: told }
      : null;
  },
};

/** Nobody alive can have been told, by the coordinator or by anybody who died. */
const nobodyWasTold = ({ coordinator, all }: Around): boolean =>
  all.every((one, k) => !one.alive || coordinator.broadcast[k] === 'not sent') &&
  all.every((dead) => dead.alive || all.every((one, k) => !one.alive || dead.forward[k] === 'not sent'));

const reliable: Readonly<Record<string, Move>> = {
  'is told': ({ me, coordinator, i }) => {
    const told = coordinator.broadcast[i];
    return me.alive && me.forward[i] === 'not sent' && told && told !== 'not sent'
      ? { ...me, forward: put(me.forward, i, told) }
      : null;
  },
  decides: ({ me, i }) =>
    me.alive && me.forward.every((one) => one !== 'not sent')
      ? { ...me, decision: me.forward[i] as Decision }
      : null,
};

const timeout: Readonly<Record<string, Move>> = {
  'aborts as nobody was told': (around) => {
    const { me, coordinator } = around;
    return me.alive && me.decision === 'undecided' && !coordinator.alive && nobodyWasTold(around)
      ? { ...me, decision: 'abort' }
      : null;
  },
};

const forwarding = (i: number, j: number): Readonly<Record<string, Move>> => ({
  [`passes on to ${j + 1}`]: ({ me }) => {
    const told = me.forward[i];
    return me.alive && told && told !== 'not sent' && me.forward[j] === 'not sent'
      ? { ...me, forward: put(me.forward, j, told) }
      : null;
  },
  [`hears from ${j + 1}`]: ({ me, all }) => {
    const told = all[j]?.forward[i];
    return me.alive && me.forward[i] === 'not sent' && told && told !== 'not sent'
      ? { ...me, forward: put(me.forward, i, told) }
      : null;
  },
});

/** The mistake: it has decided when it begins to pass on. */
const hastyForwarding = (i: number, j: number): Readonly<Record<string, Move>> => ({
  [`passes on to ${j + 1}`]: ({ me }) =>
    me.alive && me.decision !== 'undecided' && me.forward[j] === 'not sent'
      ? { ...me, forward: put(me.forward, j, me.decision) }
      : null,
  [`hears from ${j + 1}`]: ({ me, all }) => {
    const told = all[j]?.forward[i];
    return me.alive && me.decision === 'undecided' && told && told !== 'not sent'
      ? { ...me, decision: told }
      : null;
  },
});

const movesOf = (broadcast: Broadcast, i: number, others: readonly number[]) => {
  if (broadcast === 'simple') return [shared, simple];
  if (broadcast === 'hasty') return [shared, simple, timeout, ...others.map((j) => hastyForwarding(i, j))];
  return [shared, reliable, timeout, ...others.map((j) => forwarding(i, j))];
};

const participantActions = (cells: Cells, i: number, broadcast: Broadcast): ModelAction[] => {
  const others = cells.participants.flatMap((_, j) => (j === i ? [] : [j]));
  const dies: Readonly<Record<string, Move>> = {
    dies: ({ me }) => (me.alive ? { ...me, alive: false } : null),
  };
  const mine = cells.participants[i] as Cell<Participant>;
  return [...movesOf(broadcast, i, others), dies].flatMap((some) =>
    Object.entries(some).map(
      ([name, move]): ModelAction => ({
        name: `${i + 1} ${name}`,
        cost: name === 'dies' ? 1 : 0,
        run(step) {
          const all = cells.participants.map((one) => step.get(one));
          const after = move({ coordinator: step.get(cells.coordinator), all, me: step.get(mine), i });
          if (!after) return false;
          step.set(mine, after);
          return true;
        },
      }),
    ),
  );
};

const agree = ({ participants }: Cells, view: ModelView): boolean => {
  const decisions = participants.map((one) => view.get(one).decision);
  return !(decisions.includes('commit') && decisions.includes('abort'));
};

export const atomicCommitment = (size: number, broadcast: Broadcast): Model => {
  const cells = cellsFor(size);
  return {
    id: `acp-${broadcast}-${size}`,
    title: `Atomic commitment by ${broadcast} broadcast, ${size} participants`,
    source: 'Babaoğlu & Toueg 1993; TLA+ examples, acp',
    cells: [cells.coordinator, ...cells.participants] as Cell[],
    actions: [
      ...coordinatorActions(cells),
      ...cells.participants.flatMap((_, i) => participantActions(cells, i, broadcast)),
    ],
    properties: [
      {
        id: 'consistent',
        kind: 'always',
        says: 'Nobody commits where another aborts.',
        holds: (view) => agree(cells, view),
      },
      {
        id: 'may-commit',
        kind: 'sometimes',
        says: 'Everybody commits.',
        holds: (view) => cells.participants.every((one) => view.get(one).decision === 'commit'),
      },
    ],
  };
};
