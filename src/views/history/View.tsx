/** The client history: who asked what, when, what each was told, and which models explain it. */
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Request, RequestId } from '#kernel';
import type { LabSession } from '#lab';
import { type LiveVerdict, verdictsOn } from '#lab/judging';
import { whyTold } from '#lab/why';
import { EventChain, type TabProps } from '#views/kit';
import { Chart } from './Chart.tsx';
import styles from './history.module.css';
import { layoutHistory, sayAnswer, sayRequest } from './layout.ts';
import { STRINGS } from './strings.ts';
import { Verdicts } from './Verdicts.tsx';
import { worstOf } from './worst.ts';

export default function HistoryView({ session }: TabProps) {
  const world = useStore(session.store, (state) => state.world);
  const [selected, select] = useState<RequestId | null>(null);
  const verdicts = useVerdicts(session, world.requests);
  const [model, show] = useState<string | null>(null);
  const shown = verdicts.find((one) => one.model === model) ?? worstOf(verdicts);
  if (world.requests.length === 0) return <p className={styles.none}>{STRINGS.none}</p>;
  return (
    <section aria-label={STRINGS.title} className={styles.view}>
      <h2 className={styles.title}>{STRINGS.title}</h2>
      <Verdicts verdicts={verdicts} shown={shown} onShow={show} />
      <Chart
        layout={layoutHistory(world.requests, world.time)}
        shown={shown}
        selected={selected}
        onSelect={select}
      />
      <ol className={styles.list}>
        {world.requests.map((request) => (
          <Line
            key={request.id}
            session={session}
            request={request}
            isSelected={request.id === selected}
            offends={request.id === shown?.blamed || request.id === shown?.against}
            onSelect={() => select(request.id === selected ? null : request.id)}
          />
        ))}
      </ol>
    </section>
  );
}

/** Judged anew when a request began or ended, not at every event. */
const useVerdicts = (session: LabSession, requests: readonly Request[]): readonly LiveVerdict[] => {
  const ends = requests.map(({ id, completedBy }) => `${id} ${completedBy ?? ''}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: equal ends are equal requests on one branch
  return useMemo(() => verdictsOn(session.lesson, requests), [session, ends, session.run().log]);
};

interface LineProps {
  readonly session: LabSession;
  readonly request: Request;
  readonly isSelected: boolean;
  readonly offends: boolean;
  onSelect(): void;
}

function Line({ session, request, isSelected, offends, onSelect }: LineProps) {
  const answer = sayAnswer(request);
  return (
    <li data-offends={offends || undefined}>
      <button type="button" aria-expanded={isSelected} onClick={onSelect}>
        <strong>{request.client}</strong> <span>{sayRequest(request)}</span>{' '}
        <span>{answer === null ? STRINGS.waiting : STRINGS.told(answer)}</span>
        {offends && <small>{STRINGS.offends}</small>}
      </button>
      {isSelected && <Why session={session} request={request} />}
    </li>
  );
}

function Why({ session, request }: Pick<LineProps, 'session' | 'request'>) {
  const { history, cursor } = session.store.getState();
  const title = request.completedBy === null ? STRINGS.whyWaits : STRINGS.whyTold;
  return (
    <section className={styles.why} aria-label={title}>
      <h3>{title}</h3>
      <EventChain session={session} events={whyTold(history, cursor.index, request)} />
      <button type="button" onClick={() => session.seekIndex((request.completedBy ?? request.invokedBy) + 1)}>
        {STRINGS.goThere}
      </button>
    </section>
  );
}
