/**
 * What everybody could write down: while processes count, the row of all events by number and name; while they share the
 * lock, the queue of each. What is shown is the world at the cursor.
 */
import { type QueueRow, queuesOf, type RowEvent, rowOf } from '#protocols/lamport-mutex';
import { Note, PanelTable, Part, partyColour, partyOf, Quiet, type TabProps, useLab } from '#views/kit';
import styles from './panel.module.css';
import { STRINGS } from './strings.panel.tsx';

export default function OrderPanel({ session }: TabProps) {
  const world = useLab(session, (state) => state.world);
  const plan = useLab(session, (state) => state.history.plan);
  const colourOf = (node: string): string => partyColour(partyOf(plan, node));
  const queues = queuesOf(world);
  return queues.length > 0 ? (
    <Queues queues={queues} colourOf={colourOf} />
  ) : (
    <Row events={rowOf(world)} colourOf={colourOf} />
  );
}

type ColourOf = (node: string) => string;

function Row({ events, colourOf }: { readonly events: readonly RowEvent[]; readonly colourOf: ColourOf }) {
  return (
    <Part title={STRINGS.row}>
      {events.length === 0 ? (
        <Note>{STRINGS.noEvents}</Note>
      ) : (
        <ol className={styles.row}>
          {events.map(({ name, node, number }) => (
            <li
              key={name}
              style={{ ['--party' as string]: colourOf(node) }}
              aria-label={STRINGS.event(name, number)}
            >
              <strong>{name}</strong>
              <small>{number}</small>
            </li>
          ))}
        </ol>
      )}
      <Note>{STRINGS.rowLegend}</Note>
    </Part>
  );
}

interface QueuesProps {
  readonly queues: readonly QueueRow[];
  readonly colourOf: ColourOf;
}

function Queues({ queues, colourOf }: QueuesProps) {
  return (
    <Part title={STRINGS.queues}>
      <PanelTable columns={[STRINGS.whose, STRINGS.queue, STRINGS.missing]} className={styles.table}>
        {queues.map(({ node, inside, down, queue, missing }) => (
          <tr key={node} data-inside={inside || undefined} data-down={down || undefined}>
            <th scope="row">
              {node}
              {inside && <small> {STRINGS.inside}</small>}
              {down && <small> {STRINGS.down}</small>}
            </th>
            <td>
              <ol className={styles.queue}>
                {queue.map(({ by, number }) => (
                  <li
                    key={by}
                    style={{ ['--party' as string]: colourOf(by) }}
                    aria-label={STRINGS.wish(by, number)}
                    data-own={by === node || undefined}
                  >
                    {by} {number}
                  </li>
                ))}
              </ol>
              {queue.length === 0 && !down && <Quiet>{STRINGS.empty}</Quiet>}
            </td>
            <td>{missing === null ? '' : missing.join(' ') || STRINGS.nobody}</td>
          </tr>
        ))}
      </PanelTable>
      <Note>{STRINGS.queuesLegend}</Note>
    </Part>
  );
}
