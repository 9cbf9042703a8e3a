/**
 * Decisions in few bytes. One head byte says which act and whether it is the variant of it that carries one more
 * property; the order of `FORMS` is part of the format and never changes, new acts are added at its end.
 */
import type { Act, LogEntry } from '#kernel';
import type { Reader, Writer } from './bytes.ts';
import { type Codec, dictionary, list, natural, plain, word } from './codec.ts';
import { damaged } from './problem.ts';

const GROUPS_MAX = 50;
const ARGUMENTS_MAX = 100;

const VARIANT = 0x20;
const AFTER = 0x40;
const KIND = 0x1f;

const MESSAGE_NAME = /^([^>]+)>([^>]+)#([1-9]\d{0,8})(?:\+([1-9]\d{0,8}))?$/;

/** `R0>R1#3`: twice the ordinal, one more for a copy; 0 for a name that is none, which follows as it is. */
const message: Codec<string> = {
  write(to, id) {
    const [, sender, receiver, ordinal, copy] = MESSAGE_NAME.exec(id) ?? [];
    if (sender === undefined || receiver === undefined) {
      to.natural(0);
      to.word(id);
      return;
    }
    to.natural(Number(ordinal) * 2 + (copy ? 1 : 0));
    to.word(sender);
    to.word(receiver);
    if (copy) to.natural(Number(copy));
  },
  read(from) {
    const head = from.natural();
    if (head === 0) return from.word();
    const name = `${from.word()}>${from.word()}#${Math.floor(head / 2)}`;
    return head % 2 === 1 ? `${name}+${from.natural()}` : name;
  },
};

interface Form {
  readonly kind: Act['do'];
  readonly fields: Readonly<Record<string, Codec<unknown>>>;
  /** The property, and its only value, that the act may carry besides. */
  readonly variant?: readonly [name: string, value: unknown];
}

type FieldsOf<Kind extends Act['do']> = Omit<Extract<Act, { readonly do: Kind }>, 'do' | 'oneWay' | 'disk'>;

const form = <Kind extends Act['do']>(
  kind: Kind,
  fields: { readonly [name in keyof FieldsOf<Kind>]-?: Codec<unknown> },
  variant?: Form['variant'],
): Form => ({ kind, fields, ...(variant && { variant }) });

const oneWay = ['oneWay', true] as const;
const onNode = { node: word };
const onLink = { from: word, to: word };
const onMessage = { message };

const FORMS: readonly Form[] = [
  form('crash', onNode),
  form('restart', onNode, ['disk', 'lost']),
  form('pause', onNode),
  form('resume', onNode),
  form('cut', onLink, oneWay),
  form('heal', onLink, oneWay),
  form('partition', { groups: list(list(word, GROUPS_MAX), GROUPS_MAX) }, oneWay),
  form('healAll', {}),
  form('drop', onMessage),
  form('duplicate', onMessage),
  form('delay', { ...onMessage, by: natural }),
  form('hold', onMessage),
  form('release', onMessage),
  form('corrupt', { ...onMessage, draw: natural }),
  form('skew', { ...onNode, by: plain }),
  form('drift', { ...onNode, ppm: plain }),
  form('lie', { ...onNode, lie: plain }),
  form('deliver', onMessage),
  form('fire', { ...onNode, timer: word }),
  form('operate', { ...onNode, operation: dictionary(plain, ARGUMENTS_MAX) }),
  form('script', { index: natural }),
];

const CODES = new Map(FORMS.map(({ kind }, code) => [kind, code]));

const writeEntry = (to: Writer, { at, act, after }: LogEntry, before: number): void => {
  const code = CODES.get(act.do) ?? damaged();
  const { fields, variant } = FORMS[code] as Form;
  const values = act as unknown as Readonly<Record<string, unknown>>;
  const carries = variant !== undefined && values[variant[0]] !== undefined;
  to.byte(code | (carries ? VARIANT : 0) | (after === undefined ? 0 : AFTER));
  to.natural(at - before);
  if (after !== undefined) to.natural(after);
  for (const [name, codec] of Object.entries(fields)) codec.write(to, values[name]);
};

const readEntry = (from: Reader, before: number): LogEntry => {
  const head = from.byte();
  const found = FORMS[head & KIND];
  if (!found || head >= 0x80 || ((head & VARIANT) !== 0 && !found.variant)) return damaged();
  const at = before + from.natural();
  const after = (head & AFTER) === 0 ? undefined : from.natural();
  const fields = Object.entries(found.fields).map(([name, codec]) => [name, codec.read(from)]);
  const act = { do: found.kind, ...Object.fromEntries(fields) };
  if (found.variant && (head & VARIANT) !== 0) act[found.variant[0]] = found.variant[1];
  return after === undefined ? { at, act } : { at, act, after };
};

/** Times are differences from the entry before. */
export const log = (max: number): Codec<readonly LogEntry[]> => ({
  write(to, entries) {
    to.natural(entries.length);
    let before = 0;
    for (const entry of entries) {
      writeEntry(to, entry, before);
      before = entry.at;
    }
  },
  read(from) {
    let before = 0;
    return Array.from({ length: from.count(max) }, () => {
      const entry = readEntry(from, before);
      before = entry.at;
      return entry;
    });
  },
});
