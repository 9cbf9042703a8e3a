/** A file as text, or one sentence why not. */
import { visibleText } from '#kernel';
import { LOG_BYTES_MAX } from '#lab/import';
import { IMPORT } from './strings.ts';

export type ReadFile = { readonly text: string } | { readonly why: string };

const BOMS: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['UTF-16', [0xff, 0xfe]],
  ['UTF-16', [0xfe, 0xff]],
];

const encodingOf = (bytes: Uint8Array): string | null =>
  BOMS.find(([, bom]) => bom.every((byte, place) => bytes[place] === byte))?.[0] ?? null;

/** Where the bytes stop being UTF-8: the longest beginning that decodes, in lines. */
const lineOfBadByte = (bytes: Uint8Array): number => {
  const text = new TextDecoder().decode(bytes);
  const at = text.indexOf('\ufffd');
  return text.slice(0, Math.max(0, at)).split('\n').length;
};

export const readFile = async (file: File): Promise<ReadFile> => {
  const name = visibleText(file.name);
  if (file.size === 0) return { why: IMPORT.emptyFile(name) };
  if (file.size > LOG_BYTES_MAX) return { why: IMPORT.tooLarge(name, Math.round(file.size / 1_000_000)) };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { why: IMPORT.unreadable(name) };
  }
  const encoding = encodingOf(bytes);
  if (encoding) return { why: IMPORT.otherEncoding(name, encoding) };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { why: IMPORT.notUtf8(name, lineOfBadByte(bytes)) };
  }
};
