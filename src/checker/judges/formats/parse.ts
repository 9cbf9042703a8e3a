/** Reads a history in any of the forms we know. */
import { type History, HistoryError } from '../history.ts';
import { parseJepsen } from './jepsen.ts';
import { parsePlain } from './plain.ts';
import { parsePorcupineLog } from './porcupine-log.ts';
import { STRINGS } from './strings.ts';

const PARSERS = { edn: parseJepsen, json: parsePlain, log: parsePorcupineLog } as const;

export type HistoryFormat = keyof typeof PARSERS;

export const historyFormats: readonly string[] = Object.keys(PARSERS);

/** By what the text begins with: `INFO` a log, `{"` or a list of such our JSON, anything else EDN. */
export const guessFormat = (text: string): HistoryFormat => {
  if (/^INFO\s/m.test(text.slice(0, 4096))) return 'log';
  return /^\s*(?:\[\s*)?\{\s*"/.test(text) || /^\s*\[\s*\]\s*$/.test(text) ? 'json' : 'edn';
};

/** @throws HistoryError with one sentence that names the line. */
export const parseHistory = (text: string, format: HistoryFormat = guessFormat(text)): History => {
  if (text.trim() === '') throw new HistoryError(STRINGS.empty);
  return PARSERS[format](text);
};
