/** What people do in this lesson, by name. */
import { type Act, type LogEntry, ms } from '#kernel';

export const kill: Act = { do: 'crash', node: 'Q' };
export const pause: Act = { do: 'pause', node: 'Q' };
export const resume: Act = { do: 'resume', node: 'Q' };

/** The ping, or the pong, of that number (as long as nothing was lost before it was sent). */
export const ping = (n: number): string => `P>Q#${n}`;
export const pong = (n: number): string => `Q>P#${n}`;

export const hold = (message: string): Act => ({ do: 'hold', message });
export const release = (message: string): Act => ({ do: 'release', message });
export const drop = (message: string): Act => ({ do: 'drop', message });

/** `act` after so many milliseconds. */
export const at = (milliseconds: number, act: Act): LogEntry => ({ at: ms(milliseconds), act });
