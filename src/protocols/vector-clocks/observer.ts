/**
 * Who looks at the diagram and judges pairs of events. No process: nothing connects it to the others, so what it says
 * orders none of their events. Its judgements are decisions of the run and can be shared and replayed like any other.
 */
import { role } from '#kernel';
import type { EventName, Message } from './messages.ts';

export type Verdict = 'before' | 'after' | 'concurrent';

export interface Judgement {
  readonly first: EventName;
  readonly second: EventName;
  readonly as: Verdict;
}

export interface Observer {
  /** One a pair, the latest. */
  readonly judged: readonly Judgement[];
}

const VERDICTS: readonly unknown[] = ['before', 'after', 'concurrent'] satisfies Verdict[];

const isOfPair = (one: Judgement, first: EventName, second: EventName): boolean =>
  (one.first === first && one.second === second) || (one.first === second && one.second === first);

export const observer = role<Observer, Message>({
  title: 'notebook',
  shape: 'person',
  init: () => ({ judged: [] }),
  operations: {
    /** `{ first: 'P3', second: 'Q3', as: 'concurrent' }`. Anything else is not taken down. */
    judge({ judged }, operation, io) {
      const { first, second, as } = operation;
      if (typeof first !== 'string' || typeof second !== 'string' || !VERDICTS.includes(as))
        return { judged };
      io.note(`judges-${String(as)}`, { first, second });
      const judgement = { first, second, as: as as Verdict };
      return { judged: [...judged.filter((one) => !isOfPair(one, first, second)), judgement] };
    },
  },
  facts: ({ judged }) => [
    { label: 'pairs', value: String(judged.length), where: 'memory' },
    { label: 'last', value: sayJudgement(judged.at(-1)), where: 'memory' },
  ],
});

const SIGN: Readonly<Record<Verdict, string>> = { before: '→', after: '←', concurrent: '∥' };

const sayJudgement = (judgement: Judgement | undefined): string =>
  judgement ? `${judgement.first} ${SIGN[judgement.as]} ${judgement.second}` : '—';
