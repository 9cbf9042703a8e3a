/** What this protocol is called, in Spanish. */
export const TITLE = 'Enviado dos veces, aplicado una';
