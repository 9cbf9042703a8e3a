/**
 * Text from elsewhere, made safe to look at: what would turn the direction of the words around it, or cannot be seen at
 * all, is spelled out (`⟨U+202E⟩`), so that nobody is shown another text than the one that is there (Unicode TR 36, §3).
 */

/** Embeddings, overrides, isolates and marks of the bidirectional algorithm; line separators; what has no shape of its own. */
const UNSEEN =
  /[\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]|[\u{e0000}-\u{e007f}]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
/** Towers of accents run over their neighbours; no script needs so many on one letter. */
const TOWERS = /(\p{Mn}{4})\p{Mn}+/gu;

const spelled = (character: string): string =>
  `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;

/** The same text where there is nothing to spell out; tabs and line breaks stay. */
export const visibleText = (text: string): string =>
  text.replace(CONTROLS, spelled).replace(UNSEEN, spelled).replace(TOWERS, '$1…');
