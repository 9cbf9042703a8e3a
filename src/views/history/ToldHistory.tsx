/** A history from elsewhere: the same chart, verdicts and list as of a run, without a run behind it. */
import { useMemo, useState } from 'react';
import type { Request, RequestId } from '#kernel';
import type { LiveVerdict } from '#lab/judging';
import { Chart } from './Chart.tsx';
import styles from './history.module.css';
import { layoutHistory, sayAnswer, sayRequest } from './layout.ts';
import { STRINGS } from './strings.ts';
import { Verdicts } from './Verdicts.tsx';
import { worstOf } from './worst.ts';

export interface ToldHistoryProps {
  readonly requests: readonly Request[];
  readonly verdicts: readonly LiveVerdict[];
  /** What stands beside each request in the list, for instance where it was read. */
  says(place: number): string;
}

export function ToldHistory({ requests, verdicts, says }: ToldHistoryProps) {
  const [selected, select] = useState<RequestId | null>(null);
  const [model, show] = useState<string | null>(null);
  const shown = verdicts.find((one) => one.model === model) ?? worstOf(verdicts);
  const layout = useMemo(
    () =>
      layoutHistory(requests, Math.max(0, ...requests.map(({ completed, invoked }) => completed ?? invoked))),
    [requests],
  );
  return (
    <section aria-label={STRINGS.title} className={styles.view}>
      <Verdicts verdicts={verdicts} shown={shown} onShow={show} />
      <Chart layout={layout} shown={shown} selected={selected} onSelect={select} />
      <ol className={styles.list}>
        {requests.map((request, place) => {
          const answer = sayAnswer(request);
          const offends = request.id === shown?.blamed || request.id === shown?.against;
          return (
            <li key={request.id} data-offends={offends || undefined}>
              <button type="button" aria-pressed={request.id === selected} onClick={() => select(request.id)}>
                <strong>{request.client}</strong> <span>{sayRequest(request)}</span>{' '}
                <span>{answer === null ? STRINGS.waiting : STRINGS.told(answer)}</span>
                {offends && <small>{STRINGS.offends}</small>}
                <small className={styles.place}>{says(place)}</small>
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
