/** What the page says about working without a network, which is nothing before it has come to rest. */
import { afterRest } from '#design';

/** The first step comes before all that has to do with working offline, however slow the network is: so long, in milliseconds. */
export const LESSON_FIRST_MS = 2_000;

const parts = async () => {
  await new Promise((resolve) => setTimeout(resolve, LESSON_FIRST_MS));
  return import('./parts.ts');
};

export const OfflineSentence = afterRest(async () => (await parts()).OfflineSentence);
export const OfflineSign = afterRest(async () => (await parts()).OfflineSign);
export const UpdateNotice = afterRest(async () => (await parts()).UpdateNotice);
