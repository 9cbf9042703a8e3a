/** Words over the picture: what letting go of a stroke would do. */
import { say } from './describe.ts';
import type { Slash } from './slash.ts';
import { STRINGS } from './strings.ts';

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
