/** What this protocol is called, in Spanish. */
export const TITLE = 'Árbol LSM (log-structured merge)';
