/** Which characters fit where on a card: pure, so that a test can say that nothing runs out of its box. */
import type { Fact } from '#kernel';
import { ellipsis, lettersIn, monoWidth, sansWidth } from '#views/kit';
import type { CardFact } from './facts.ts';
import { type Form, METRICS, markScale } from './metrics.ts';
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
/** On a small card most values stand whole (attack, trusted); a large one has the room anyway. */
const valueRoom = (form: Form): number => (form === 'compact' ? 7 : VALUE_LEAST);
/** Left of the mark, between mark and name, right of the last word. */
const HEADER_EDGES = 20;
const MARK = 16;
const BEFORE_ROLE = 8;
/** Names are set bold. */
const BOLD = 1.12;

const captionWidth = (form: Form, caption: string): number =>
  form === 'full' ? sansWidth(caption, CAPTION_SIZE) + 6 : 0;

const CAPTION_LETTERS = 12;

export const shownCaption = (caption: string): string => ellipsis(caption, CAPTION_LETTERS);

const roleSize = (form: Form): number => METRICS[form].nameSize - 2;

const nameWidth = (form: Form, name: string): number => sansWidth(name, METRICS[form].nameSize) * BOLD;

const besideMark = (form: Form, width: number): number => width - HEADER_EDGES - MARK * markScale(form);

const headerWidth = (form: Form, name: string, title: string): number =>
  HEADER_EDGES +
  MARK * markScale(form) +
  nameWidth(form, name) +
  BEFORE_ROLE +
  sansWidth(title, roleSize(form));

/** Beside its longest label a half has room for its caption and some of a value. */
const halfWidth = (form: Form, labels: readonly string[], caption: string): number => {
  const { padding, factSize } = METRICS[form];
  const letters = Math.max(0, ...labels.map(lettersIn)) + 1 + valueRoom(form);
  return 2 * padding + 2 * INSET + letters * monoWidth('0', factSize) + captionWidth(form, caption);
};

/** Width of a card on which name, role and labels stand whole. */
export const wordsWidth = (
  form: Form,
  name: string,
  title: string,
  facts: readonly Pick<Fact, 'label' | 'where'>[],
): number => {
  const labelsOf = (half: Fact['where']): readonly string[] =>
    facts.filter(({ where }) => where === half).map(({ label }) => label);
  return Math.max(
    headerWidth(form, name, title),
    halfWidth(form, labelsOf('disk'), shownCaption(STRINGS.disk)),
    halfWidth(form, labelsOf('memory'), shownCaption(STRINGS.memory)),
  );
};

/** Characters of a half's line on a card so wide; the first line leaves room for the caption on the right. */
export const lettersOf = (form: Form, width: number, caption: string | null): number => {
  const { padding, factSize } = METRICS[form];
  const taken = caption === null ? 0 : captionWidth(form, caption);
  return Math.floor((width - 2 * padding - 2 * INSET - taken) / monoWidth('0', factSize));
};

/** One column of labels, one of values, as wide as the longest label of the half needs. */
export const factLines = (
  form: Form,
  width: number,
  facts: readonly CardFact[],
  caption: string,
): FactLine[] => {
  const longest = Math.max(0, ...facts.map((fact) => lettersIn(fact.label)));
  return facts.map((fact, row) => {
    const room = lettersOf(form, width, row === 0 ? caption : null);
    const labelRoom = Math.min(longest, room - VALUE_LEAST - 1);
    const label = ellipsis(fact.label, labelRoom);
    const value = fact.value === null ? null : ellipsis(fact.value, room - labelRoom - 1);
    const cut = label !== fact.label || value !== fact.value;
    return {
      label: label + ' '.repeat(labelRoom + 1 - lettersIn(label)),
      value,
      changed: fact.changed,
      whole: cut ? `${fact.label} ${fact.value ?? STRINGS.memoryGone}` : null,
    };
  });
};

/** Name and role word of a card's header, the role cut or left out when there is no room. */
export const headerText = (
  form: Form,
  width: number,
  name: string,
  title: string,
): { readonly name: string; readonly title: string } => {
  const room = besideMark(form, width);
  const shown = ellipsis(name, Math.floor(room / sansWidth('n', METRICS[form].nameSize)));
  const left = room - nameWidth(form, shown) - BEFORE_ROLE;
  const letters = Math.floor(left / sansWidth('n', roleSize(form)));
  return {
    name: shown,
    title: letters >= lettersIn(title) ? title : letters > 4 ? ellipsis(title, letters) : '',
  };
};

/** What stands on the second line of a client's figure. */
export const clientText = (width: number, factSize: number, text: string): string =>
  ellipsis(text, Math.floor((width - 2 * INSET) / monoWidth('0', factSize)));
