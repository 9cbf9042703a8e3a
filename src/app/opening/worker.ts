/** Rehearses a record off the page's thread, where it can be stopped at any moment. */
import { type Rehearsed, rehearse } from '#lab/rehearse';
import type { RunRecord } from '#lab/run-file';
import { findLesson } from '../catalog.ts';
import { speakAs } from '../language/speech.ts';
import { STRINGS } from './strings.ts';

export interface ToRehearse {
  readonly record: RunRecord;
  /** In which a refusal is said. */
  readonly language: string;
}

export type FromWorker = { readonly progress: number } | { readonly result: Rehearsed };

const send = (message: FromWorker): void => self.postMessage(message);

const rehearsed = async ({ record, language }: ToRehearse): Promise<Rehearsed> => {
  await speakAs(language);
  const opened = await findLesson(record.run.lesson)?.load();
  if (!opened) return { kind: 'refused', why: STRINGS.broken };
  return rehearse(opened.lesson, record, (progress) => send({ progress }));
};

/** What is thrown after a wait would reach nobody on the page: it is an answer, too. */
self.onmessage = ({ data }: MessageEvent<ToRehearse>): void => {
  rehearsed(data)
    .catch((): Rehearsed => ({ kind: 'refused', why: STRINGS.broken }))
    .then((result) => send({ result }));
};
