/** The executions of a log, one at a time, in the lab's own space-time diagram. */
import { useState } from 'react';
import type { Picture } from '#lab/import';
import { Diagram } from '#views/diagram';
import styles from './import.module.css';
import { IMPORT } from './strings.ts';

export function Pictures({ pictures }: { readonly pictures: readonly Picture[] }) {
  const [chosen, choose] = useState(0);
  const picture = pictures[chosen] ?? pictures[0];
  return (
    <>
      {pictures.length > 1 && (
        <label className={styles.executions}>
          <span>{IMPORT.execution}</span>
          <select value={chosen} onChange={(change) => choose(Number(change.target.value))}>
            {pictures.map(({ label }, index) => (
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
