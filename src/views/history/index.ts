/** The chart and the verdicts of a history, for pages that show one from elsewhere. */
export { ToldHistory, type ToldHistoryProps } from './ToldHistory.tsx';
