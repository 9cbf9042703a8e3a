/** One link, direction by direction. */
import { useStore } from 'zustand';
import { type NodeId, sayAmount } from '#kernel';
import type { LabSession } from '#lab';
import { whyCut } from '#lab/why';
import { Acts } from './Acts.tsx';
import styles from './inspector.module.css';
import { STRINGS } from './strings.ts';
import { Because } from './Why.tsx';

interface LinkCardProps {
  readonly session: LabSession;
  readonly from: NodeId;
  readonly to: NodeId;
}

export function LinkCard({ session, from, to }: LinkCardProps) {
  return (
    <article aria-label={`${STRINGS.link} ${from} ${to}`}>
      <header className={styles.head}>
        <strong>
          {from} – {to}
        </strong>
      </header>
      <dl className={styles.facts}>
        <Direction session={session} from={from} to={to} />
        <Direction session={session} from={to} to={from} />
      </dl>
      <WhyCut session={session} from={from} to={to} />
      <Acts session={session} target={{ kind: 'link', from, to }} />
    </article>
  );
}

function WhyCut({ session, from, to }: LinkCardProps) {
  const index = useStore(session.store, (state) => state.cursor.index);
  const events = whyCut(session.store.getState().history, index, from, to);
  return events.length > 0 && <Because session={session} title={STRINGS.whyCut} events={events} />;
}

/** The fastest and slowest of a latency table, in words. */
const sayLatency = (latency: readonly number[]): string => {
  const least = (latency[0] ?? 0) / 1000;
  const most = (latency.at(-1) ?? 0) / 1000;
  return STRINGS.ms(least === most ? String(least) : `${least}–${most}`);
};

function Direction({ session, from, to }: LinkCardProps) {
  const cuts = useStore(session.store, (state) => state.world.cuts);
  const { plan } = session.store.getState().history;
  const pair = (plan.indexOf.get(from) ?? 0) * plan.size + (plan.indexOf.get(to) ?? 0);
  const link = plan.links[pair];
  if (!link) return null;
  return (
    <div>
      <dt>
        {from} → {to}
      </dt>
      <dd>
        {cuts[pair] === 1 ? STRINGS.cut : STRINGS.whole}, {STRINGS.latency} {sayLatency(link.latency)}
        {link.lossPpm ? `, ${STRINGS.loss} ${sayAmount(link.lossPpm / 10_000, 4)} %` : ''}
      </dd>
    </div>
  );
}
