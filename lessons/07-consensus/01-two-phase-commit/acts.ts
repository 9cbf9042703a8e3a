/** What people do in this lesson, by name. */
import { type Act, type LogEntry, ms, type NodeId } from '#kernel';

const operate = (node: NodeId, name: string): Act => ({ do: 'operate', node, operation: { name } });

export const begin: Act = operate('TM', 'begin');
/** The resource cannot commit. */
export const fail = (node: NodeId): Act => operate(node, 'fail');
/** Another transaction wants the rows of this resource. */
export const write = (node: NodeId): Act => operate(node, 'write');

export const kill = (node: NodeId): Act => ({ do: 'crash', node });
export const restart = (node: NodeId): Act => ({ do: 'restart', node });
export const cut = (from: NodeId, to: NodeId): Act => ({ do: 'cut', from, to });
export const heal = (from: NodeId, to: NodeId): Act => ({ do: 'heal', from, to });
export const partition = (...groups: readonly (readonly NodeId[])[]): Act => ({ do: 'partition', groups });
export const fire = (node: NodeId, timer: string): Act => ({ do: 'fire', node, timer });

/** `act` after so many milliseconds. */
export const at = (milliseconds: number, act: Act): LogEntry => ({ at: ms(milliseconds), act });

/** Messages by name, arriving one after the other: `arrive('TM>R1#1 R1>TM#1')`. */
export const arrive = (messages: string): readonly Act[] =>
  messages.split(' ').map((message) => ({ do: 'deliver', message }));

/** Hand mode: one pick after the other; the times only order them. */
export const picks = (...acts: readonly (Act | readonly Act[])[]): readonly LogEntry[] =>
  acts.flat().map((act, place) => at(place, act));
