/** How large the parts of a card are in each of its forms. Pixels of the layout. */
import type { Size } from '#views/kit';

/** `full`: two halves with facts. `compact`: small type. `tiny`: name only. `dot`: crowds. */
export type Form = 'full' | 'compact' | 'tiny' | 'dot';

/** From the largest to the smallest. */
export const FORMS: readonly Form[] = ['full', 'compact', 'tiny', 'dot'];

export interface Metrics {
  readonly width: number;
  readonly header: number;
  /** Height of one fact. */
  readonly line: number;
  readonly padding: number;
  readonly factSize: number;
  readonly nameSize: number;
  readonly client: Size;
}

export const METRICS: Readonly<Record<Form, Metrics>> = {
  full: {
    width: 158,
    header: 38,
    line: 18,
    padding: 8,
    factSize: 12,
    nameSize: 15,
    client: { width: 116, height: 62 },
  },
  compact: {
    width: 104,
    header: 28,
    line: 15,
    padding: 5,
    factSize: 11,
    nameSize: 13,
    client: { width: 96, height: 50 },
  },
  tiny: {
    width: 56,
    header: 30,
    line: 0,
    padding: 0,
    factSize: 10,
    nameSize: 12,
    client: { width: 56, height: 30 },
  },
  dot: {
    width: 18,
    header: 18,
    line: 0,
    padding: 0,
    factSize: 9,
    nameSize: 9,
    client: { width: 18, height: 18 },
  },
};

/** Size of the mark of a role, as a share of what it has on a full card. */
export const markScale = (form: Form): number => (form === 'full' ? 1 : 0.8);

/** A card grows for its words to at most this many times its width. */
export const CARD_GROWS = 1.25;
