/** What this protocol is called, in Spanish. */
export const TITLE = 'Un detector de fallos con ping y plazo';
