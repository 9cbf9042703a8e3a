/** A lesson's own picture under the network, as large as people want it: the network may make room. */
import { Suspense, useState } from 'react';
import type { LabSession } from '#lab';
import { Mishap } from './Mishap.tsx';
import styles from './stage-panel.module.css';
import { STRINGS } from './strings.ts';
import type { Tab } from './tabs.ts';
import { Waiting } from './Waiting.tsx';

export interface StagePictureProps {
  readonly session: LabSession;
  readonly tab: Tab;
}

export function StagePicture({ session, tab }: StagePictureProps) {
  const [alone, setAlone] = useState(session.lesson.picture === 'alone');
  return (
    <div className={styles.picture} data-alone={alone || undefined}>
      <Mishap>
        <Suspense fallback={<Waiting />}>
          <tab.View session={session} />
        </Suspense>
      </Mishap>
      <button type="button" className={styles.fold} onClick={() => setAlone(!alone)}>
        {alone ? STRINGS.showNetwork : STRINGS.hideNetwork}
      </button>
    </div>
  );
}
