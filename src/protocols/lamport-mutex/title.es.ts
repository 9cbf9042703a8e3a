/** What this protocol is called, in Spanish. */
export const TITLE = 'Relojes lógicos y un cerrojo sin servidor';
