/** The protocols that can be played freely: those that some lesson brings a network for. */
import { type CatalogEntry, catalog } from '../catalog.ts';

export interface Playable {
  readonly id: string;
  readonly title: string;
  /** In the order of the curriculum; the first one's network is the one that is played. */
  readonly lessons: readonly CatalogEntry[];
}

export const playable = (entries: readonly CatalogEntry[] = catalog()): readonly Playable[] => {
  const found = new Map<string, Playable>();
  for (const entry of entries) {
    const { protocol } = entry.glance;
    const known = found.get(protocol.id);
    found.set(protocol.id, { ...protocol, lessons: [...(known?.lessons ?? []), entry] });
  }
  return [...found.values()];
};
