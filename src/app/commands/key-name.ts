/** A shortcut as it is written on the key. */
import type { Shortcut } from '#views/kit';

const NAMES: Readonly<Record<string, string>> = { ' ': 'Space', ArrowRight: '→', ArrowLeft: '←' };

export const keyName = ({ key, shift }: Shortcut): string => `${shift ? 'Shift ' : ''}${NAMES[key] ?? key}`;
