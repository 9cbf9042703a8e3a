/** A history as intervals, the ladder with the judges' verdicts, and the map of models: f(world at the cursor). */
import { useMemo, useState } from 'react';
import type { Operation, World } from '#kernel';
import { type RegisterHistory, registerHistory, requestHistory } from '#lesson-kit/ladder';
import type { Desk } from '#protocols/consistency-ladder';
import { doTyped, Note, Panel, Part, type TabProps, useLab } from '#views/kit';
import { Editor } from './editor.panel.tsx';
import { Ladder } from './ladder.panel.tsx';
import { ModelsMap } from './map.panel.tsx';
import styles from './panel.module.css';
import { STRINGS } from './strings.panel.tsx';
import { type Bar, barsOfDesk, barsOfRequests, Timeline } from './timeline.panel.tsx';

const deskOf = (world: World): { readonly id: string; readonly desk: Desk } | null => {
  const node = world.nodes.find(({ role }) => role === 'desk');
  return node?.state ? { id: node.id, desk: node.state as Desk } : null;
};

export default function LadderPanel({ session }: TabProps) {
  const world = useLab(session, (state) => state.world);
  const [chosen, choose] = useState<string | null>(null);
  const desk = deskOf(world);
  const bars: readonly Bar[] = desk ? barsOfDesk(desk.desk) : barsOfRequests(world.requests);
  const history: RegisterHistory = useMemo(
    () => (desk ? registerHistory(desk.desk.intervals) : requestHistory(world.requests)),
    [desk, world],
  );
  const send = (operation: Operation): void => {
    if (desk) doTyped(session, { do: 'operate', node: desk.id, operation });
  };
  return (
    <Panel label={STRINGS.title} className={styles.panel} onStage>
      <Part title={STRINGS.history}>
        {bars.length === 0 && <Note>{STRINGS.nothing}</Note>}
        <Timeline
          bars={bars}
          chosen={chosen}
          onChoose={desk ? choose : null}
          onMove={(id, from, to) => send({ name: 'move', id, from, to })}
        />
        {desk && <Editor desk={desk.desk} chosen={chosen} send={send} />}
      </Part>
      <Ladder
        history={history}
        placed={desk?.desk.placed ?? null}
        onPlace={desk ? (rung) => send({ name: 'place', rung }) : null}
      />
      <ModelsMap history={history} />
    </Panel>
  );
}
