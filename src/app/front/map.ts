/** The catalogue as a map: which lessons match, what leads to what. Pure. */
import type { CatalogEntry } from '../catalog.ts';

/** Ways to break something, each by the faults it stands for. */
export const BREAKS = {
  links: ['cut', 'partition'],
  nodes: ['crash', 'pause'],
  messages: ['drop', 'duplicate', 'delay', 'hold', 'corrupt'],
  clocks: ['skew', 'drift'],
  lies: ['lie'],
} as const;

export type Break = keyof typeof BREAKS;

export interface Wanted {
  readonly text: string;
  readonly breaks: Break | null;
}

const folded = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** Every word of the search stands somewhere in what the card says. */
const says = ({ id, title, summary }: CatalogEntry, part: string, text: string): boolean => {
  const card = folded(`${id} ${title} ${summary} ${part}`);
  return folded(text)
    .split(/\s+/)
    .every((word) => card.includes(word));
};

const canBreak = ({ glance }: CatalogEntry, breaks: Break): boolean =>
  BREAKS[breaks].some((fault) => glance.faults.includes(fault));

/** @param partTitle of a part's folder name. */
export const matching = (
  entries: readonly CatalogEntry[],
  { text, breaks }: Wanted,
  partTitle: (part: string) => string,
): readonly CatalogEntry[] =>
  entries.filter(
    (entry) => says(entry, partTitle(entry.part), text) && (breaks === null || canBreak(entry, breaks)),
  );

export const byPart = (
  entries: readonly CatalogEntry[],
): readonly (readonly [part: string, entries: readonly CatalogEntry[]])[] => {
  const parts = new Map<string, CatalogEntry[]>();
  for (const entry of entries) parts.set(entry.part, [...(parts.get(entry.part) ?? []), entry]);
  return [...parts];
};

export type Relation = 'before' | 'after' | null;

/** Whether `entry` should come before `shown`, or builds on it, through any number of lessons between. */
export const relationTo = (
  entries: readonly CatalogEntry[],
  entry: CatalogEntry,
  shown: CatalogEntry | undefined,
): Relation => {
  if (!shown || shown === entry) return null;
  if (needs(entries, shown, entry.id)) return 'before';
  return needs(entries, entry, shown.id) ? 'after' : null;
};

const needs = (entries: readonly CatalogEntry[], entry: CatalogEntry, id: string): boolean =>
  entry.glance.requires.some((one) => {
    const required = entries.find((candidate) => candidate.id === one);
    return one === id || (required !== undefined && required !== entry && needs(entries, required, id));
  });
