/** What this protocol is called, in Spanish. */
export const TITLE = 'Los dos generales';
