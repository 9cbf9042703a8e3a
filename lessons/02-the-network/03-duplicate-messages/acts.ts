/** What people do in this lesson, by name. */
import type { Act, MessageId } from '#kernel';

export const kill: Act = { do: 'crash', node: 'S' };
export const restart: Act = { do: 'restart', node: 'S' };

/** The request, or the answer, of that number (as the kernel counts what was sent). */
export const asked = (n: number): MessageId => `C>S#${n}`;
export const answer = (n: number): MessageId => `S>C#${n}`;

export const askAgain: Act = { do: 'fire', node: 'C', timer: 'retry' };
export const cut: Act = { do: 'cut', from: 'C', to: 'S' };
export const heal: Act = { do: 'heal', from: 'C', to: 'S' };
