/** Turns an explained event into one plain sentence: the protocol's own words where it spoke, ours otherwise. */
import type { Act } from './act.ts';
import type { Explanation } from './explain.ts';
import { sayAmount, sayCount } from './language/index.ts';
import type { Plan } from './plan.ts';
import type { AnyMessage, NoteValues } from './protocol.ts';
import { visibleText } from './visible.ts';
import { WORDS } from './words.ts';

type Parts = Omit<Explanation, 'sentence'>;

/** A value as a person reads it: `—` for nothing, lists with commas, records as `key value`. */
export const sayValue = (value: unknown): string => {
  if (value === null || value === undefined) return '—';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(sayValue).join(', ');
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([key, part]) => `${key} ${sayValue(part)}`)
      .join(', ');
  return visibleText(String(value));
};

const asItIs = (text: string): string => text;

/** Fills `{name}` in a template. A name without a value stays as it stands, so that the mistake is seen. */
export const fill = (template: string, values: NoteValues, sayText = asItIs): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? sayText(sayValue(values[name])) : whole,
  );

export const labelOf = (plan: Plan, message: AnyMessage): string =>
  plan.scenario.protocol.label?.(message) ?? message.type;

const actValues = (act: Act): NoteValues => {
  switch (act.do) {
    case 'cut':
    case 'heal':
      return { a: act.from, b: act.to };
    case 'partition':
      return { groups: act.groups.map((group) => group.join(', ')).join(' | ') };
    case 'delay':
    case 'skew':
      return { by: sayAmount(act.by / 1000, 3) };
    case 'drift':
      return { ppm: sayCount(act.ppm) };
    case 'lie':
      return { lie: act.lie };
    default:
      return {};
  }
};

const keyOf = (parts: Parts): string => {
  const { kind } = parts.row;
  const { act } = parts;
  if (kind === 'discard') return parts.before === null ? 'discardDown' : 'discardCorrupt';
  if (act?.do === 'restart' && act.disk === 'lost') return 'restartEmpty';
  if (act?.do === 'lie' && act.lie === null) return 'honest';
  if ((act?.do === 'cut' || act?.do === 'heal') && act.oneWay) return `${kind}OneWay`;
  return kind;
};

const sayOperation = (parts: Parts): string => {
  if (!parts.operation) return '';
  const { name, ...rest } = parts.operation.operation;
  return [name, ...Object.values(rest).map(sayValue)].join(' ');
};

export const sentenceOf = (plan: Plan, parts: Parts): string => {
  const { words, commonWords, sayText } = plan.scenario.protocol;
  const commonOf = (key: string): string | undefined => commonWords?.[key] ?? WORDS[key];
  const base: NoteValues = {
    self: parts.node,
    from: parts.message?.from ?? plan.ids[parts.row.from],
    to: parts.message?.to,
    message: parts.message ? labelOf(plan, parts.message.body) : commonOf('message'),
    timer: parts.timer,
    operation: sayOperation(parts),
    ...(parts.act ? actValues(parts.act) : {}),
  };
  const spoken = parts.ignored ? [...parts.notes, parts.ignored] : parts.notes;
  const own = spoken
    .map((note) => ({ template: words[note.key] ?? commonOf(note.key), values: { ...base, ...note.values } }))
    .filter((note) => note.template !== undefined)
    .map((note) => fill(note.template as string, note.values, sayText));
  const key = keyOf(parts);
  const common = fill(commonOf(key) ?? key, base, sayText);
  if (own.length === 0) return common;
  return parts.row.kind === 'restart' ? [common, ...own].join(' ') : own.join(' ');
};
