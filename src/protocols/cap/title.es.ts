/** What this protocol is called, in Spanish. */
export const TITLE = 'Un número en varias réplicas';
