/** What the page says about working without a network. */
export { OfflineSentence, OfflineSign } from './OfflineSign.tsx';
export { UpdateNotice } from './UpdateNotice.tsx';
