/** Opens what comes from elsewhere by file, paste or drop: a run in its lesson, anything else in the lab's own pictures. */
import { type ReactNode, useState } from 'react';
import type { Imported } from '#lab/import';
import { PageHeader } from '../PageHeader.tsx';
import { useTitle } from '../use-title.ts';
import { Entry } from './Entry.tsx';
import { ForeignHistory } from './ForeignHistory.tsx';
import { ForeignRun } from './ForeignRun.tsx';
import styles from './import.module.css';
import { Pictures } from './Pictures.tsx';
import { Problems } from './Problems.tsx';
import { readFile } from './read-file.ts';
import { readInWorker } from './read-in-worker.ts';
import { StateStepper } from './StateStepper.tsx';
import { IMPORT } from './strings.ts';

type Reading =
  | { readonly state: 'idle' | 'reading' }
  | { readonly state: 'read'; readonly imported: Imported }
  | { readonly state: 'refused'; readonly why: string };

export default function ImportPage() {
  useTitle(IMPORT.title);
  const [reading, setReading] = useState<Reading>({ state: 'idle' });
  const [dragged, setDragged] = useState(false);
  const read = async (text: string): Promise<void> => {
    setReading({ state: 'reading' });
    setReading({ state: 'read', imported: await readInWorker(text) });
  };
  const open = async (file: File): Promise<void> => {
    setReading({ state: 'reading' });
    const content = await readFile(file);
    if ('why' in content) setReading({ state: 'refused', why: content.why });
    else await read(content.text);
  };
  return (
    <div className={styles.page}>
      <PageHeader />
      <main
        className={styles.main}
        data-dragged={dragged || undefined}
        onDragOver={(drag) => {
          drag.preventDefault();
          setDragged(true);
        }}
        onDragLeave={() => setDragged(false)}
        onDrop={(drop) => {
          drop.preventDefault();
          setDragged(false);
          const file = drop.dataTransfer.files[0];
          const text = drop.dataTransfer.getData('text/plain');
          if (file) void open(file);
          else if (text !== '') void read(text);
        }}
      >
        <h1>{IMPORT.title}</h1>
        <p className={styles.lead}>{IMPORT.lead}</p>
        <Entry onText={(text) => void read(text)} onFile={(file) => void open(file)} />
        <div role="status">
          {reading.state === 'reading' && <p>{IMPORT.reading}</p>}
          {reading.state === 'refused' && <p className={styles.problem}>{reading.why}</p>}
          {dragged && <p>{IMPORT.drop}</p>}
        </div>
        {reading.state === 'read' && <Result imported={reading.imported} />}
      </main>
    </div>
  );
}

function Result({ imported }: { readonly imported: Imported }) {
  return (
    <div className={styles.result}>
      {imported.kind !== 'none' && <h2 className={styles.kind}>{IMPORT.kinds[imported.kind]}</h2>}
      <Problems problems={imported.problems} />
      <Shown imported={imported} />
    </div>
  );
}

function Shown({ imported }: { readonly imported: Imported }): ReactNode {
  switch (imported.kind) {
    case 'shiviz':
      return <Pictures pictures={imported.pictures} />;
    case 'history':
      return imported.history && <ForeignHistory history={imported.history} />;
    case 'itf':
      return (
        <>
          {imported.trace && <StateStepper trace={imported.trace} />}
          <Pictures pictures={imported.pictures} />
        </>
      );
    case 'run':
    case 'link':
      return imported.record && <ForeignRun record={imported.record} />;
    case 'none':
      return null;
  }
}
