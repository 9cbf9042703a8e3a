/** A lesson on paper: its questions, each with a picture of the moment and, for who teaches, what comes of it. */
export { type Question, type Sheet, worksheetOf } from './worksheet.ts';
