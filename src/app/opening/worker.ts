/** Rehearses a record off the page's thread, where it can be stopped at any moment. */
import { type Rehearsed, rehearse } from '#lab/rehearse';
import type { RunRecord } from '#lab/run-file';
import { findLesson } from '../catalog.ts';
import { speakAs } from '../language/speech.ts';

export interface ToRehearse {
  readonly record: RunRecord;
  /** In which a refusal is said. */
  readonly language: string;
}

export type FromWorker = { readonly progress: number } | { readonly result: Rehearsed };

const send = (message: FromWorker): void => self.postMessage(message);

self.onmessage = async ({ data: { record, language } }: MessageEvent<ToRehearse>): Promise<void> => {
  await speakAs(language);
  const opened = await findLesson(record.run.lesson)?.load();
  if (opened) send({ result: rehearse(opened.lesson, record, (progress) => send({ progress })) });
};
