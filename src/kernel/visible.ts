/**
 * Text from elsewhere, made safe to look at: what would turn the direction of the words around it, or cannot be seen at
 * all, is spelled out (`⟨U+202E⟩`), so that nobody is shown another text than the one that is there (Unicode TR 36, §3).
 */

/**
 * Controls but for tab and line break; lone halves of pairs; embeddings, overrides, isolates and marks of the bidirectional
 * algorithm; line separators; what has no shape of its own. Joiners stay: emoji and Persian need them.
 */
const UNSEEN =
  /[^\P{Cc}\t\n]|\p{Cs}|[\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]|[\u{e0000}-\u{e007f}]/gu;
/** Towers of accents run over their neighbours; no script needs so many on one letter. */
const TOWERS = /(\p{Mn}{4})\p{Mn}+/gu;

const spelled = (character: string): string =>
  `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;

/** The same text where there is nothing to spell out; tabs and line breaks stay. */
export const visibleText = (text: string): string => text.replace(UNSEEN, spelled).replace(TOWERS, '$1…');
