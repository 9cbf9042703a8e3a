/** The run on the stage as a space-time diagram; cursor and selection are the lab's. */
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { LabSession } from '#lab';
import { eventName, type SpaceTime, SpaceTimeBuilder } from '#lab/space-time';
import type { TabProps } from '#views/kit';
import { Diagram } from './Diagram.tsx';
import { PairBar } from './PairBar.tsx';
import { type Judgement, judgementOf, judgementsIn, type Picked, pick, placeOf } from './pairs.ts';

export default function DiagramView({ session }: TabProps) {
  const { pairs } = session.lesson;
  const space = useSpace(session);
  const cursor = useStore(session.store, (state) => state.cursor.index);
  const selected = useStore(session.store, ({ selection }) =>
    selection?.kind === 'event' ? selection.index : null,
  );
  const hovered = useStore(session.store, ({ hover }) => (hover?.kind === 'event' ? hover.index : null));
  const [picked, setPicked] = useState<Picked>([]);
  const places = useMemo(
    () => picked.map((name) => placeOf(space, name)).filter((place) => place >= 0),
    [picked, space],
  );
  const isJudging = pairs !== undefined && session.store.getState().history.plan.indexOf.has(pairs.node);
  const said = pairs ? judgementsIn(session.decisions(), pairs.node) : [];
  const judge = ({ first, second, as }: Judgement): void => {
    if (!pairs) return;
    const { node, operation } = pairs;
    session.operate(node, { name: operation, first, second, as });
  };
  return (
    <Diagram
      key={String(isJudging)}
      space={space}
      cursor={cursor}
      selected={selected}
      hovered={hovered}
      {...(isJudging ? { picked: places, lights: judgementOf(said, picked) !== undefined } : {})}
      stamps={isJudging ? 'both' : 'none'}
      say={(index) => session.sentence(index)}
      onSelect={(index) => session.select({ kind: 'event', index })}
      onHover={(index) => session.hover(index === null ? null : { kind: 'event', index })}
      onGo={(index) => {
        if (!isJudging) session.seekIndex(index + 1);
      }}
      onPick={(index) => {
        const event = space.events[index];
        if (isJudging && event) setPicked(pick(picked, eventName(space, event)));
      }}
    >
      {isJudging && (
        <PairBar
          space={space}
          picked={places.length === picked.length ? picked : []}
          said={said}
          onJudge={judge}
          onPick={setPicked}
        />
      )}
    </Diagram>
  );
}

/** The picture of all that is known. Where pairs are judged, names and stamps leave no room for labels. */
const useSpace = (session: LabSession): SpaceTime => {
  const { pairs } = session.lesson;
  const history = useStore(session.store, (state) => state.history);
  const length = useStore(session.store, (state) => state.length);
  const builder = useMemo(() => new SpaceTimeBuilder(history, pairs?.node), [history, pairs]);
  return useMemo(() => {
    const space = builder.upTo(length);
    if (!pairs || !history.plan.indexOf.has(pairs.node)) return space;
    const events = space.events.map((event) => (eventName(space, event) ? { ...event, label: '' } : event));
    return { ...space, events };
  }, [builder, history, length, pairs]);
};
