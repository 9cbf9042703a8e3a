/**
 * Election on a ring that goes one way: everybody passes on only what beats it, and whoever meets its own number
 * again has won. Chang & Roberts, CACM 22(5), 1979; TLA+ examples, chang_roberts.
 */
import { type Cell, cell, type Model, type ModelAction, type ModelProperty, type ModelView } from '#kernel';

interface Member {
  readonly initiator: boolean;
  readonly started: boolean;
  readonly state: 'candidate' | 'lost' | 'won';
}

interface Ring {
  readonly members: readonly Cell<Member>[];
  /** Numbers on their way to each member, in order of size; they may overtake each other. */
  readonly inboxes: readonly Cell<readonly number[]>[];
}

const ringOf = (size: number): Ring => ({
  members: Array.from({ length: size }, (_, i) =>
    cell<Member>(
      `member[${i + 1}]`,
      { initiator: true, started: false, state: 'candidate' },
      { initiator: false, started: false, state: 'lost' },
    ),
  ),
  inboxes: Array.from({ length: size }, (_, i) => cell<readonly number[]>(`inbox[${i + 1}]`, [])),
});

const withNumber = (inbox: readonly number[], id: number): readonly number[] =>
  [...inbox.filter((one) => one !== id), id].sort((a, b) => a - b);

/** The member at place `i` has number `i + 1`; the smallest number wins. */
const memberActions = ({ members, inboxes }: Ring, i: number): ModelAction[] => {
  const id = i + 1;
  const after = (i + 1) % members.length;
  const mine = members[i] as Cell<Member>;
  const inbox = inboxes[i] as Cell<readonly number[]>;
  const next = inboxes[after] as Cell<readonly number[]>;
  return [
    {
      name: `${id} starts`,
      fair: `member ${id}`,
      run(step) {
        const me = step.get(mine);
        if (me.started) return false;
        step.set(mine, { ...me, started: true });
        if (me.initiator) step.set(next, withNumber(step.get(next), id));
        return true;
      },
    },
    {
      name: `${id} receives`,
      fair: `member ${id}`,
      run(step) {
        const me = step.get(mine);
        if (!me.started) return false;
        const received = step.choose(step.get(inbox));
        step.set(
          inbox,
          step.get(inbox).filter((one) => one !== received),
        );
        if (me.state === 'lost' || received < id) step.set(next, withNumber(step.get(next), received));
        if (me.state !== 'lost' && received < id) step.set(mine, { ...me, state: 'lost' });
        if (me.state !== 'lost' && received === id) step.set(mine, { ...me, state: 'won' });
        return true;
      },
    },
  ];
};

/** The winner is the initiator with the smallest number, and everybody else has lost. */
const rightlyWon = ({ members }: Ring, view: ModelView): boolean => {
  const states = members.map((member) => view.get(member));
  const winner = states.findIndex(({ state }) => state === 'won');
  if (winner < 0) return true;
  return states.every(
    ({ initiator, state }, i) => i === winner || (state === 'lost' && (!initiator || i > winner)),
  );
};

const propertiesOf = (ring: Ring): ModelProperty[] => {
  const { members } = ring;
  const won = (view: ModelView) => members.some((member) => view.get(member).state === 'won');
  return [
    {
      id: 'smallest-wins',
      kind: 'always',
      says: 'Who wins has the smallest number of all who wanted to, and all others know that they lost.',
      holds: (view) => rightlyWon(ring, view),
    },
    { id: 'somebody-wins', kind: 'sometimes', says: 'Somebody wins.', holds: won },
    {
      id: 'election-ends',
      kind: 'eventually',
      says: 'When anybody wants to win, somebody does.',
      holds: (view) => won(view) || !members.some((member) => view.get(member).initiator),
    },
  ];
};

export const election = (size: number): Model => {
  const ring = ringOf(size);
  return {
    id: `chang-roberts-${size}`,
    title: `Election on a ring of ${size}`,
    source: 'Chang & Roberts 1979; TLA+ examples, chang_roberts',
    cells: [...ring.members, ...ring.inboxes] as Cell[],
    actions: ring.members.flatMap((_, i) => memberActions(ring, i)),
    properties: propertiesOf(ring),
  };
};
