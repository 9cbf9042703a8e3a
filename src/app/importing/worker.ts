/** Reads what people bring off the page's thread: an expression from a file may run for ever, a worker can be stopped. */
import { readForeign } from '#lab/import';
import { speakAs } from '../language/speech.ts';

export interface ToRead {
  readonly text: string;
  /** In which problems and verdicts are said. */
  readonly language: string;
}

self.onmessage = async ({ data: { text, language } }: MessageEvent<ToRead>): Promise<void> => {
  await speakAs(language);
  self.postMessage(readForeign(text, true));
};
