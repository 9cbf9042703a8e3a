/** What this protocol is called, in Spanish. */
export const TITLE = 'Relojes lógicos, difusión causal, versiones';
