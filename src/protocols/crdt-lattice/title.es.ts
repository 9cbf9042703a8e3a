/** What this protocol is called, in Spanish. */
export const TITLE = 'Tipos de datos que se fusionan';
