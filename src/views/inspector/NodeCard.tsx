/** One node: what it holds where, its clock, its timers. */

import { useState } from 'react';
import { useStore } from 'zustand';
import { clockAt, type NodeId } from '#kernel';
import type { LabSession } from '#lab';
import { whyDown } from '#lab/why';
import { sayFixed } from '#lesson-kit';
import { Acts } from './Acts.tsx';
import styles from './inspector.module.css';
import { stateTable } from './layout.ts';
import { Rows } from './Rows.tsx';
import { STRINGS } from './strings.ts';
import { Because, Why, WhyNot } from './Why.tsx';

const ms = (micros: number): string => sayFixed(micros / 1000, 1);

export function NodeCard({ session, node }: { readonly session: LabSession; readonly node: NodeId }) {
  const world = useStore(session.store, (state) => state.world);
  const [asked, setAsked] = useState<{ readonly node: NodeId; readonly field: string } | null>(null);
  const { history } = session.store.getState();
  const { plan } = history;
  const place = plan.indexOf.get(node);
  const found = place === undefined ? undefined : world.nodes[place];
  const role = place === undefined ? undefined : plan.roles[place];
  if (!found || !role) return <p className={styles.hint}>{STRINGS.nothing}</p>;
  const last = session.explain(world.index - 1);
  const table = stateTable(role, found, last?.node === node ? last.before : null);
  const own = clockAt(found.clock, world.time);
  const ask = (field: string): void => setAsked({ node, field });
  return (
    <article aria-label={`${node}, ${role.title}`}>
      <header className={styles.head}>
        <strong>{node}</strong> {role.title}
        <span data-status={found.status}>{STRINGS.status[found.status]}</span>
      </header>
      <Rows
        title={STRINGS.disk}
        hint={STRINGS.diskHint}
        kind="disk"
        rows={table.disk}
        none={role.durable?.length ? STRINGS.empty : STRINGS.noDisk}
        onWhy={ask}
      />
      <Rows
        title={STRINGS.memory}
        hint={STRINGS.memoryHint}
        kind="memory"
        rows={table.memory}
        none={table.down ? STRINGS.memoryGone : STRINGS.empty}
        onWhy={ask}
      />
      {table.unsaved.length > 0 && <p className={styles.warn}>{STRINGS.unsaved(table.unsaved.join(', '))}</p>}
      {found.lie && <p className={styles.warn}>{STRINGS.lie(found.lie)}</p>}
      <dl className={styles.facts}>
        {own !== world.time && (
          <div>
            <dt>{STRINGS.clock}</dt>
            <dd>
              {STRINGS.clockSays(ms(own), `${own > world.time ? '+' : '−'}${ms(Math.abs(own - world.time))}`)}
            </dd>
          </div>
        )}
        {found.timers.map((timer) => (
          <div key={timer.name}>
            <dt>{timer.name}</dt>
            <dd>{STRINGS.timerDue(ms(timer.due))}</dd>
          </div>
        ))}
      </dl>
      {found.mailbox.length > 0 && <p className={styles.hint}>{STRINGS.mailbox(found.mailbox.length)}</p>}
      {found.status !== 'up' && (
        <Because
          session={session}
          title={STRINGS.whyDown(STRINGS.status[found.status])}
          events={whyDown(history, world.index, node)}
        />
      )}
      {asked?.node === node && <Why session={session} node={node} field={asked.field} />}
      <WhyNot session={session} node={node} />
      <Acts session={session} target={{ kind: 'node', node }} />
    </article>
  );
}
