/** Messages as small numbers. A letter is one message from one node to another, whatever its name and times. */
import type { AnyMessage } from '#kernel';
import { canonicalText } from '../canonical.ts';

export interface Letter {
  readonly id: number;
  /** Places of the nodes in the set-up. */
  readonly from: number;
  readonly to: number;
  readonly message: AnyMessage;
  readonly corrupt: boolean;
}

/** Letters that are on their way, by number. In a bag the numbers rise; in a queue they stand in order. */
export type Mail = readonly number[];

export class Letters {
  readonly list: Letter[] = [];
  private readonly ids = new Map<string, number>();

  idOf(from: number, to: number, message: AnyMessage, corrupt = false): number {
    const text = `${from} ${to} ${corrupt} ${canonicalText(message)}`;
    const known = this.ids.get(text);
    if (known !== undefined) return known;
    const id = this.list.length;
    this.ids.set(text, id);
    this.list.push({ id, from, to, message, corrupt });
    return id;
  }

  at(id: number): Letter {
    return this.list[id] as Letter;
  }
}

export const intoBag = (mail: Mail, id: number): Mail => {
  const at = mail.findIndex((other) => other > id);
  return at < 0 ? [...mail, id] : [...mail.slice(0, at), id, ...mail.slice(at)];
};

/** For networks in which messages stay: once is enough. */
export const intoSet = (mail: Mail, id: number): Mail => (mail.includes(id) ? mail : intoBag(mail, id));

export const intoQueue = (mail: Mail, id: number): Mail => [...mail, id];

/** Without the first letter of this number. */
export const without = (mail: Mail, id: number): Mail => {
  const at = mail.indexOf(id);
  return [...mail.slice(0, at), ...mail.slice(at + 1)];
};

export const distinct = (mail: Mail): readonly number[] => [...new Set(mail)];
