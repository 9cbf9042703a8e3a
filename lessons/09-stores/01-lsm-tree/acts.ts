/** What people do in this lesson, by name. */
import { type Act, type LogEntry, ms } from '#kernel';

const operate = (name: string, rest: Readonly<Record<string, unknown>> = {}): Act => ({
  do: 'operate',
  node: 'c',
  operation: { name, ...rest },
});

export const put = (key: string): Act => operate('put', { key });
export const remove = (key: string): Act => operate('delete', { key });
export const get = (key: string): Act => operate('get', { key });
export const recall = (key: string): Act => operate('recall', { key });
export const fill: Act = operate('fill');
export const snapshot: Act = operate('snapshot');
export const cutPower: Act = { do: 'crash', node: 'S' };
export const restart: Act = { do: 'restart', node: 'S' };

/** `act` after so many milliseconds. */
export const at = (milliseconds: number, act: Act): LogEntry => ({ at: ms(milliseconds), act });

/** One act after the other, `every` milliseconds apart. */
export const inTurn = (from: number, every: number, ...acts: readonly Act[]): readonly LogEntry[] =>
  acts.map((act, place) => at(from + every * place, act));
