/** The lab's own file: the Run, the moment that was played to, and the hash of the world there. */
import type { History, Run } from '#kernel';
import { encodeRunFile, endOf } from '../run-file/index.ts';

export const toRunFile = (history: History, run: Run): string => encodeRunFile(endOf(history, run));
