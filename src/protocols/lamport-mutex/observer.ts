/**
 * Who looks at the diagram and says how pairs of events stand. Nothing connects it to the others, so what it says orders
 * none of their events; its judgements are decisions of the run and can be shared and replayed like any other.
 */
import { role } from '#kernel';
import type { EventName, Message } from './messages.ts';

const SIGNS = { before: '→', after: '←', concurrent: '∥' } as const;

export type Verdict = keyof typeof SIGNS;

export interface Judgement {
  readonly first: EventName;
  readonly second: EventName;
  readonly as: Verdict;
}

export interface Observer {
  readonly judged: readonly Judgement[];
}

const isVerdict = (value: unknown): value is Verdict =>
  typeof value === 'string' && Object.hasOwn(SIGNS, value);

export const observer = role<Observer, Message>({
  title: 'notebook',
  shape: 'person',
  init: () => ({ judged: [] }),
  operations: {
    /** `{ first: 'P3', second: 'Q3', as: 'concurrent' }`. Anything else is not taken down. */
    judge(state, { first, second, as }, io) {
      if (typeof first !== 'string' || typeof second !== 'string' || !isVerdict(as)) return state;
      io.note(`judges-${as}`, { first, second });
      return { judged: [...state.judged, { first, second, as }] };
    },
  },
  facts: ({ judged }) => {
    const last = judged.at(-1);
    return [
      {
        label: 'last',
        value: last ? `${last.first} ${SIGNS[last.as]} ${last.second}` : '—',
        where: 'memory',
      },
    ];
  },
});
