/** What this protocol is called, in Spanish. */
export const TITLE = 'De quién es una clave';
