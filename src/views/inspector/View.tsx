/** Asks what is selected and shows it; knows no protocol. */
import { useStore } from 'zustand';
import type { TabProps } from '#views/kit';
import { EventCard } from './EventCard.tsx';
import styles from './inspector.module.css';
import { LinkCard } from './LinkCard.tsx';
import { MessageCard } from './MessageCard.tsx';
import { NodeCard } from './NodeCard.tsx';
import { STRINGS } from './strings.ts';

export default function InspectorView({ session }: TabProps) {
  const selection = useStore(session.store, (state) => state.selection);
  const world = useStore(session.store, (state) => state.world);
  return (
    <div className={styles.inspector}>
      <fieldset className={styles.picker} aria-label={STRINGS.pick}>
        {world.nodes.map(({ id }) => (
          <button
            key={id}
            type="button"
            aria-pressed={selection?.kind === 'node' && selection.node === id}
            onClick={() => session.select({ kind: 'node', node: id })}
          >
            {id}
          </button>
        ))}
      </fieldset>
      {selection === null && <p className={styles.hint}>{STRINGS.nothing}</p>}
      {selection?.kind === 'node' && <NodeCard session={session} node={selection.node} />}
      {selection?.kind === 'message' && <MessageCard session={session} message={selection.message} />}
      {selection?.kind === 'link' && <LinkCard session={session} from={selection.from} to={selection.to} />}
      {selection?.kind === 'event' && <EventCard session={session} index={selection.index} />}
    </div>
  );
}
