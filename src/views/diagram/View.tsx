/** The run on the stage as a space-time diagram; cursor and selection are the lab's. */
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { SpaceTimeBuilder } from '#lab/space-time';
import type { TabProps } from '#views/kit';
import { Diagram } from './Diagram.tsx';

export default function DiagramView({ session }: TabProps) {
  const history = useStore(session.store, (state) => state.history);
  const length = useStore(session.store, (state) => state.length);
  const cursor = useStore(session.store, (state) => state.cursor.index);
  const selected = useStore(session.store, ({ selection }) =>
    selection?.kind === 'event' ? selection.index : null,
  );
  const hovered = useStore(session.store, ({ hover }) => (hover?.kind === 'event' ? hover.index : null));
  const builder = useMemo(() => new SpaceTimeBuilder(history), [history]);
  const space = useMemo(() => builder.upTo(length), [builder, length]);
  return (
    <Diagram
      space={space}
      cursor={cursor}
      selected={selected}
      hovered={hovered}
      say={(index) => session.sentence(index)}
      onSelect={(index) => session.select({ kind: 'event', index })}
      onHover={(index) => session.hover(index === null ? null : { kind: 'event', index })}
    />
  );
}
