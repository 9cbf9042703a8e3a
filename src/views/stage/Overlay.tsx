/** Words over the picture: the sentence of a broken property, and what letting go of a stroke would do. */
import { px } from '#views/kit';
import { say } from './describe.ts';
import type { Seam } from './seam.ts';
import type { Slash } from './slash.ts';
import { STRINGS } from './strings.ts';

export function SeamNotes({ seams, zoom }: { readonly seams: readonly Seam[]; readonly zoom: number }) {
  return seams.map(({ id, says, expected, label }) => (
    <p
      key={id}
      className="stage-seam-note"
      style={{
        left: `${px((label.x - label.halfWidth) * zoom)}px`,
        top: `${px((label.y - label.halfHeight) * zoom)}px`,
        width: `${px(2 * label.halfWidth * zoom)}px`,
      }}
    >
      <strong>{expected ? STRINGS.expected : STRINGS.broken}</strong> {says}
    </p>
  ));
}

const slashWords = (slash: Slash, ids: readonly string[]): string => {
  const [first] = slash.acts;
  if (first?.do === 'partition')
    return say('slashPartition', { groups: first.groups.map((group) => group.join(' ')).join(' | ') });
  if (!first) return STRINGS.slashNothing;
  return say('slashCut', { links: slash.crossed.map((link) => `${ids[link.a]}–${ids[link.b]}`) });
};

export function SlashNote({ slash, ids }: { readonly slash: Slash; readonly ids: readonly string[] }) {
  return (
    <p className="stage-slash-note" aria-live="polite">
      {slashWords(slash, ids)}
    </p>
  );
}
