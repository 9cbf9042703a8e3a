/** What people do in this lesson, by name. */
import { type Act, type LogEntry, type MessageId, ms } from '#kernel';

export const kill: Act = { do: 'crash', node: 'S' };
export const restart: Act = { do: 'restart', node: 'S' };

/** The request, or the answer, of that number (as the kernel counts what was sent). */
export const asked = (n: number): MessageId => `C>S#${n}`;
export const answer = (n: number): MessageId => `S>C#${n}`;

export const drop = (message: MessageId): Act => ({ do: 'drop', message });
export const hold = (message: MessageId): Act => ({ do: 'hold', message });
export const release = (message: MessageId): Act => ({ do: 'release', message });
export const double = (message: MessageId): Act => ({ do: 'duplicate', message });
export const askAgain: Act = { do: 'fire', node: 'C', timer: 'retry' };
export const cut: Act = { do: 'cut', from: 'C', to: 'S' };
export const heal: Act = { do: 'heal', from: 'C', to: 'S' };

/** `act` after so many milliseconds. */
export const at = (milliseconds: number, act: Act): LogEntry => ({ at: ms(milliseconds), act });
