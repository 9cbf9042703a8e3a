/** Opens a log from elsewhere by file, paste or drop and shows it in the lab's own diagram. What was open stays. */
import { useState } from 'react';
import { LOG_BYTES_MAX, type Picture, type PicturedLog, readInWorker } from '#lab/import';
import { Diagram } from '#views/diagram';
import styles from './import.module.css';
import { IMPORT } from './import-strings.ts';
import { PageHeader } from './PageHeader.tsx';
import { useTitle } from './use-title.ts';

type Reading =
  | { readonly state: 'idle' | 'reading' }
  | { readonly state: 'read'; readonly log: PicturedLog }
  | { readonly state: 'refused'; readonly why: string };

const readFile = async (file: File): Promise<string | null> => {
  if (file.size > LOG_BYTES_MAX) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return null;
  }
};

export default function ImportPage() {
  useTitle(IMPORT.title);
  const [reading, setReading] = useState<Reading>({ state: 'idle' });
  const read = async (text: string): Promise<void> => {
    setReading({ state: 'reading' });
    setReading({ state: 'read', log: await readInWorker(text) });
  };
  const open = async (file: File): Promise<void> => {
    const text = await readFile(file);
    if (text === null) setReading({ state: 'refused', why: IMPORT.unreadable(file.name) });
    else await read(text);
  };
  return (
    <div className={styles.page}>
      <PageHeader />
      <main
        className={styles.main}
        onDragOver={(drag) => drag.preventDefault()}
        onDrop={(drop) => {
          drop.preventDefault();
          const file = drop.dataTransfer.files[0];
          if (file) void open(file);
        }}
      >
        <h1>{IMPORT.title}</h1>
        <p className={styles.lead}>{IMPORT.lead}</p>
        <Entry onText={(text) => void read(text)} onFile={(file) => void open(file)} />
        <div role="status">
          {reading.state === 'reading' && <p>{IMPORT.reading}</p>}
          {reading.state === 'refused' && <p className={styles.problem}>{reading.why}</p>}
        </div>
        {reading.state === 'read' && <Result log={reading.log} />}
      </main>
    </div>
  );
}

interface EntryProps {
  onText(text: string): void;
  onFile(file: File): void;
}

function Entry({ onText, onFile }: EntryProps) {
  const [text, setText] = useState('');
  return (
    <form
      className={styles.entry}
      onSubmit={(submit) => {
        submit.preventDefault();
        onText(text);
      }}
    >
      <label className={styles.file}>
        <span>{IMPORT.file}</span>
        <input
          type="file"
          onChange={(change) => {
            const file = change.target.files?.[0];
            if (file) onFile(file);
          }}
        />
      </label>
      <label>
        <span>{IMPORT.paste}</span>
        <textarea
          rows={5}
          spellCheck={false}
          value={text}
          onChange={(change) => setText(change.target.value)}
        />
      </label>
      <button type="submit" disabled={text.trim() === ''}>
        {IMPORT.read}
      </button>
    </form>
  );
}

function Result({ log }: { readonly log: PicturedLog }) {
  const [chosen, choose] = useState(0);
  const picture = log.pictures[chosen] ?? log.pictures[0];
  return (
    <>
      {log.problems.length > 0 && (
        <section className={styles.problems} aria-label={IMPORT.problems}>
          <h2>{IMPORT.problems}</h2>
          <ul>
            {log.problems.map(({ line, says }, place) => (
              <li key={`${line} ${place.toString()}`}>{line > 0 ? IMPORT.inLine(line, says) : `${says}.`}</li>
            ))}
          </ul>
        </section>
      )}
      {log.pictures.length > 1 && (
        <label className={styles.executions}>
          <span>{IMPORT.execution}</span>
          <select value={chosen} onChange={(change) => choose(Number(change.target.value))}>
            {log.pictures.map(({ label }, index) => (
              <option key={`${label} ${index.toString()}`} value={index}>
                {label || index + 1}
              </option>
            ))}
          </select>
        </label>
      )}
      {picture && <Drawn key={chosen} picture={picture} />}
    </>
  );
}

function Drawn({ picture }: { readonly picture: Picture }) {
  const { space, told, concurrentPairs } = picture;
  const [selected, select] = useState<number | null>(null);
  const [hovered, hover] = useState<number | null>(null);
  return (
    <section aria-label={IMPORT.picture}>
      <p className={styles.counts}>
        {IMPORT.counts(space.lanes.length, space.events.length, space.arrows.length, concurrentPairs)}
      </p>
      <div className={styles.diagram}>
        <Diagram
          space={space}
          cursor={space.events.length}
          selected={selected}
          hovered={hovered}
          follow={false}
          say={(index) =>
            IMPORT.event(told[index]?.host ?? '', told[index]?.text ?? '', told[index]?.line ?? 0)
          }
          onSelect={select}
          onHover={hover}
        />
      </div>
    </section>
  );
}
