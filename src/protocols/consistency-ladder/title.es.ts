/** What this protocol is called, in Spanish. */
export const TITLE = 'La escalera de la consistencia';
