/** The sentences of broken properties, over the picture. */
import { type Box, px, type Size } from '#views/kit';
import type { Placement } from './placement.ts';
import type { Seam } from './seam.ts';
import { seamLabels, typeOn } from './seam-labels.ts';
import { STRINGS } from './strings.ts';
import './notes.css';

interface SeamNotesProps {
  readonly seams: readonly Seam[];
  readonly placement: Placement;
  readonly ids: ReadonlyMap<string, number>;
  readonly stage: Size;
  readonly taken: readonly Box[];
  /** CSS pixels of one unit of the layout. */
  readonly zoom: number;
}

export function SeamNotes({ seams, placement, ids, stage, taken, zoom }: SeamNotesProps) {
  const titles = seams.map(({ expected }) => (expected ? STRINGS.expected : STRINGS.broken));
  const told = seams.map((seam, place) => ({ ...seam, says: `${titles[place]} ${seam.says}` }));
  const labels = seamLabels(told, placement, ids, stage, taken);
  return seams.map(({ id, says }, place) => {
    const label = labels[place] as Box;
    return (
      <p
        key={id}
        className="stage-seam-note"
        data-type={typeOn(stage)}
        style={{
          left: `${px((label.x - label.halfWidth) * zoom)}px`,
          top: `${px((label.y - label.halfHeight) * zoom)}px`,
          width: `${px(2 * label.halfWidth * zoom)}px`,
        }}
      >
        <strong>{titles[place]}</strong> {says}
      </p>
    );
  });
}
