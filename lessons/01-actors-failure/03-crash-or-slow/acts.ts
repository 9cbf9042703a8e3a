/** What people do in this lesson, by name. */
import type { Act } from '#kernel';

export const kill: Act = { do: 'crash', node: 'Q' };
export const pause: Act = { do: 'pause', node: 'Q' };
export const resume: Act = { do: 'resume', node: 'Q' };

/** The ping, or the pong, of that number (as long as nothing was lost before it was sent). */
export const ping = (n: number): string => `P>Q#${n}`;
export const pong = (n: number): string => `Q>P#${n}`;
