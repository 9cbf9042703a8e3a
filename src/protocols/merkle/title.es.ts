/** What this protocol is called, in Spanish. */
export const TITLE = 'Árboles de Merkle';
