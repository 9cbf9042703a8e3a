/** What the page says about working without a network, which is nothing before it has come to rest. */
import { afterRest } from '#design';

const parts = () => import('./parts.ts');

export const OfflineSentence = afterRest(async () => (await parts()).OfflineSentence);
export const OfflineSign = afterRest(async () => (await parts()).OfflineSign);
export const UpdateNotice = afterRest(async () => (await parts()).UpdateNotice);
