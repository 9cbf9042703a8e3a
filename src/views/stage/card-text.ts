/** Which characters fit where on a card: pure, so that a test can say that nothing runs out of its box. */
import { ellipsis, monoWidth, sansWidth } from '#views/kit';
import type { CardFact } from './facts.ts';
import type { Form } from './placement.ts';
import { METRICS } from './placement.ts';
import { STRINGS } from './strings.ts';

export interface FactLine {
  readonly label: string;
  readonly value: string | null;
  readonly changed: boolean;
  /** Whole text, for the tooltip, when something was cut. */
  readonly whole: string | null;
}

/** Left and right room inside a half. */
const INSET = 8;
const CAPTION_SIZE = 11;
const VALUE_LEAST = 4;

const captionWidth = (form: Form, caption: string): number =>
  form === 'full' ? sansWidth(caption, CAPTION_SIZE) + 6 : 0;

/** Characters of a half's line; the first line leaves room for the caption on the right. */
export const lettersOf = (form: Form, caption: string | null): number => {
  const { width, padding, factSize } = METRICS[form];
  const taken = caption === null ? 0 : captionWidth(form, caption);
  return Math.floor((width - 2 * padding - 2 * INSET - taken) / monoWidth('0', factSize));
};

/** One column of labels, one of values, as wide as the longest label of the half needs. */
export const factLines = (form: Form, facts: readonly CardFact[], caption: string): FactLine[] => {
  const longest = Math.max(0, ...facts.map((fact) => [...fact.label].length));
  return facts.map((fact, row) => {
    const room = lettersOf(form, row === 0 ? caption : null);
    const labelRoom = Math.min(longest, room - VALUE_LEAST - 1);
    const label = ellipsis(fact.label, labelRoom);
    const value = fact.value === null ? null : ellipsis(fact.value, room - labelRoom - 1);
    const cut = label !== fact.label || value !== fact.value;
    return {
      label: label.padEnd(labelRoom + 1, ' '),
      value,
      changed: fact.changed,
      whole: cut ? `${fact.label} ${fact.value ?? STRINGS.memoryGone}` : null,
    };
  });
};

/** Name and role word of a card's header, the role cut or left out when there is no room. */
export const headerText = (
  room: number,
  nameSize: number,
  name: string,
  title: string,
): { readonly name: string; readonly title: string } => {
  const nameRoom = Math.floor(room / sansWidth('n', nameSize));
  const shown = ellipsis(name, nameRoom);
  const left = room - sansWidth(shown, nameSize) * 1.12 - 8;
  const letters = Math.floor(left / sansWidth('n', nameSize - 2));
  return {
    name: shown,
    title: letters >= [...title].length ? title : letters > 4 ? ellipsis(title, letters) : '',
  };
};

/** What stands on the second line of a client's figure. */
export const clientText = (width: number, factSize: number, text: string): string =>
  ellipsis(text, Math.floor((width - 2 * INSET) / monoWidth('0', factSize)));
