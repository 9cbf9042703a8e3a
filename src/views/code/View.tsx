/** The code that runs: the protocol's own source, the handler of the event at the cursor marked, and the rules it asked. */
import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { TabProps } from '#views/kit';
import styles from './code.module.css';
import { focusOn } from './layout.ts';
import { Rules } from './Rules.tsx';
import { Source } from './Source.tsx';
import { loadSources, type SourceFile } from './sources.ts';
import { STRINGS } from './strings.ts';

/** The event looked at: the selected one, else the last that happened. */
const useEvent = (session: TabProps['session']): number =>
  useStore(session.store, ({ selection, cursor }) =>
    selection?.kind === 'event' ? selection.index : cursor.index - 1,
  );

export default function CodeView({ session }: TabProps) {
  const [sources, setSources] = useState<readonly SourceFile[] | null>(null);
  const [chosen, choose] = useState<string | null>(null);
  const index = useEvent(session);
  const { plan } = useStore(session.store, (state) => state.history);
  const { id } = plan.scenario.protocol;
  useEffect(() => {
    let wanted = true;
    void loadSources(id).then((found) => wanted && setSources(found));
    return () => {
      wanted = false;
    };
  }, [id]);
  const event = index >= 0 ? session.explain(index) : undefined;
  const role = event?.node ? (plan.roleNames[plan.indexOf.get(event.node) ?? -1] ?? null) : null;
  const focus = useMemo(() => focusOn(sources ?? [], event, role), [sources, event, role]);
  if (sources === null) return <p className={styles.quiet}>{STRINGS.loading}</p>;
  const file = focus.handler ? focus.file : (sources.find(({ name }) => name === chosen) ?? focus.file);
  if (!file) return <p className={styles.quiet}>{STRINGS.none}</p>;
  return (
    <div className={styles.view}>
      {event && <p className={styles.sentence}>{event.sentence}</p>}
      {event && !event.handler && <p className={styles.quiet}>{STRINGS.noHandler}</p>}
      <fieldset className={styles.files} aria-label={STRINGS.file}>
        {sources.map(({ name }) => (
          <button key={name} type="button" aria-pressed={name === file.name} onClick={() => choose(name)}>
            {name}
          </button>
        ))}
      </fieldset>
      <Source file={file} handler={file === focus.file ? focus.handler : null} rules={focus.rules} />
      <Rules session={session} event={event} />
    </div>
  );
}
