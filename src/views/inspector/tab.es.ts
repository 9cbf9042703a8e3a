import type { Translation } from '#lesson-kit';
import type { STRINGS as ENGLISH } from './tab.ts';

export const STRINGS: Translation<typeof ENGLISH> = { title: 'Estado' };
