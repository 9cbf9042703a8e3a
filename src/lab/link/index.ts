/** Runs as addresses: what is shared, opened, and printed by the command line. Pure; no page is needed. */
export { decodeLink, encodeLink, isLink, LINK_MAX, type Linkable } from './link.ts';
