/** The protocols that can be played freely: those that some lesson brings a network for. */
import { type CatalogEntry, catalog } from '../catalog.ts';
import { spokenProtocol } from '../language/speech.ts';

export interface Playable {
  readonly id: string;
  readonly title: string;
  /** BCP 47; only where it is not the language of the page. */
  readonly language?: string;
  /** In the order of the curriculum; the first one's network is the one that is played. */
  readonly lessons: readonly CatalogEntry[];
}

export const playable = (entries: readonly CatalogEntry[] = catalog()): readonly Playable[] => {
  const found = new Map<string, Playable>();
  for (const entry of entries) {
    const { protocol } = entry.glance;
    const known = found.get(protocol.id);
    const lessons = [...(known?.lessons ?? []), entry];
    found.set(protocol.id, { id: protocol.id, ...spokenProtocol(protocol.id, protocol.title), lessons });
  }
  return [...found.values()];
};
