/** Reads what people bring off the page's thread: an expression from a file may run for ever, a worker can be stopped. */
import { type Imported, readForeign, unread } from '#lab/import';
import { speakAs } from '../language/speech.ts';

export interface ToRead {
  readonly text: string;
  /** In which problems and verdicts are said. */
  readonly language: string;
}

/** What is thrown after a wait would reach nobody on the page: it is an answer, too. */
const read = async ({ text, language }: ToRead): Promise<Imported> => {
  try {
    await speakAs(language);
    return readForeign(text, true);
  } catch {
    return unread('broken');
  }
};

self.onmessage = async ({ data }: MessageEvent<ToRead>): Promise<void> => {
  self.postMessage(await read(data));
};
