/**
 * Has everybody finished? A token goes round the ring; who has woken somebody behind the token is black and stains
 * it. Dijkstra, Feijen & van Gasteren, EWD 840 (1983); TLA+ examples, ewd840. Waking takes no time.
 */
import { type Cell, cell, type Model, type ModelAction, type ModelProperty, type ModelView } from '#kernel';

type Colour = 'white' | 'black';

interface Member {
  readonly active: boolean;
  readonly colour: Colour;
}

interface Token {
  readonly at: number;
  readonly colour: Colour;
}

interface Ring {
  readonly members: readonly Cell<Member>[];
  readonly token: Cell<Token>;
}

const ringOf = (size: number): Ring => ({
  members: Array.from({ length: size }, (_, i) =>
    cell<Member>(
      `node[${i}]`,
      { active: false, colour: 'white' },
      { active: true, colour: 'white' },
      { active: false, colour: 'black' },
      { active: true, colour: 'black' },
    ),
  ),
  token: cell<Token>(
    'token',
    ...(Array.from({ length: size }, (_, at) => ({ at, colour: 'black' })) as [Token, ...Token[]]),
  ),
});

/** Each reason to act is a step of its own, as in the specification. */
const reasonsOf = (reasons: Readonly<Record<string, boolean>>): string[] =>
  Object.keys(reasons).filter((reason) => reasons[reason]);

/** Node 0 begins a new round when the last one proved nothing. */
const begins = ({ members, token }: Ring): ModelAction => ({
  name: '0 sends a white token round',
  fair: 'token',
  run(step) {
    const first = members[0] as Cell<Member>;
    const { at, colour } = step.get(token);
    if (at !== 0) return false;
    step.choose(
      reasonsOf({ 'black token': colour === 'black', 'black node': step.get(first).colour === 'black' }),
    );
    step.set(token, { at: members.length - 1, colour: 'white' });
    step.set(first, { ...step.get(first), colour: 'white' });
    return true;
  },
});

const passes = ({ members, token }: Ring, i: number): ModelAction => ({
  name: `${i} passes the token on`,
  fair: 'token',
  run(step) {
    const mine = members[i] as Cell<Member>;
    const { at, colour } = step.get(token);
    if (at !== i) return false;
    const me = step.get(mine);
    step.choose(
      reasonsOf({
        finished: !me.active,
        'black node': me.colour === 'black',
        'black token': colour === 'black',
      }),
    );
    step.set(token, { at: i - 1, colour: me.colour === 'black' ? 'black' : colour });
    step.set(mine, { ...me, colour: 'white' });
    return true;
  },
});

const works = ({ members }: Ring, i: number): ModelAction[] => {
  const mine = members[i] as Cell<Member>;
  return [
    ...members.flatMap((other, j): ModelAction[] =>
      j === i
        ? []
        : [
            {
              name: `${i} wakes ${j}`,
              run(step) {
                const me = step.get(mine);
                if (!me.active) return false;
                step.set(other, { ...step.get(other), active: true });
                if (j > i) step.set(mine, { ...me, colour: 'black' });
                return true;
              },
            },
          ],
    ),
    {
      name: `${i} has finished`,
      run(step) {
        const me = step.get(mine);
        if (!me.active) return false;
        step.set(mine, { ...me, active: false });
        return true;
      },
    },
  ];
};

const propertiesOf = ({ members, token }: Ring): ModelProperty[] => {
  const detected = (view: ModelView): boolean => {
    const { at, colour } = view.get(token);
    const first = view.get(members[0] as Cell<Member>);
    return at === 0 && colour === 'white' && first.colour === 'white' && !first.active;
  };
  const finished = (view: ModelView): boolean => members.every((member) => !view.get(member).active);
  return [
    {
      id: 'detected-is-true',
      kind: 'always',
      says: 'When node 0 knows the end, everybody has finished.',
      holds: (view) => !detected(view) || finished(view),
    },
    { id: 'detected', kind: 'sometimes', says: 'Node 0 knows the end.', holds: detected },
  ];
};

export const ringToken = (size: number): Model => {
  const ring = ringOf(size);
  const places = ring.members.map((_, i) => i);
  return {
    id: `ewd840-${size}`,
    title: `Termination detection by a token, ${size} nodes`,
    source: 'EWD 840; TLA+ examples, ewd840',
    cells: [...ring.members, ring.token] as Cell[],
    actions: [
      begins(ring),
      ...places.slice(1).map((i) => passes(ring, i)),
      ...places.flatMap((i) => works(ring, i)),
    ],
    properties: propertiesOf(ring),
  };
};
