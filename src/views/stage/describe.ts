/** What each thing on the stage says of itself: the accessible name, and the same words in the table twin. */
import { fill, type NoteValues } from '#kernel';
import type { Selection } from '#lab';
import { sayLatency, sayTime } from '#views/kit';
import type { CardFact } from './facts.ts';
import type { LinkShape } from './links.ts';
import type { NodeShape } from './nodes.ts';
import type { Pill } from './pills.ts';
import { STRINGS, type StringKey } from './strings.ts';

export const say = (key: StringKey, values: NoteValues = {}): string => fill(STRINGS[key], values);

/** What a menu is about. */
export const sayTarget = (target: Selection): string => {
  switch (target.kind) {
    case 'node':
      return target.node;
    case 'link':
      return `${target.from} – ${target.to}`;
    case 'message':
      return `${STRINGS.messageRole} ${target.message}`;
    default:
      return STRINGS.stage;
  }
};

const sayFacts = (facts: readonly CardFact[]): string =>
  facts.map((fact) => say('sayFact', { label: fact.label, value: fact.value ?? '—' })).join(', ');

export const sayStatus = (node: NodeShape): string =>
  ({ up: STRINGS.sayUp, down: STRINGS.down, paused: STRINGS.paused })[node.status];

const sayHalves = (node: NodeShape): string => {
  if (!node.halves) return '';
  const { disk, memory } = node.halves;
  const parts: string[] = [];
  if (disk.length > 0) parts.push(say('sayDisk', { facts: sayFacts(disk) }));
  if (node.status === 'down') parts.push(STRINGS.sayMemoryGone);
  else if (memory.length > 0) parts.push(say('sayMemory', { facts: sayFacts(memory) }));
  return parts.join(' ');
};

const sayOddities = (node: NodeShape): string => {
  const parts: string[] = [];
  if (node.lie !== null) parts.push(say('sayLie', { lie: node.lie }));
  if (node.clockError !== 0) {
    const side = node.clockError > 0 ? STRINGS.sayAhead : STRINGS.sayBehind;
    parts.push(say('sayClock', { by: sayTime(Math.abs(node.clockError)), side }));
  }
  if (node.waiting > 0) parts.push(`${say('waiting', { count: node.waiting })}.`);
  return parts.join(' ');
};

export const sayNode = (node: NodeShape): string => {
  const values = { name: node.id, role: node.title, status: sayStatus(node), ...node.line };
  const main = !node.isClient
    ? say('sayNode', { ...values, facts: sayHalves(node) })
    : node.line === null
      ? say('sayClientIdle', values)
      : say(node.line.open ? 'sayClientOpen' : 'sayClientDone', values);
  return `${main} ${sayOddities(node)}`.trim();
};

export const sayLatencies = (link: LinkShape, ids: readonly string[]): string => {
  const there = link.there ? sayLatency(link.there) : STRINGS.noWay;
  const back = link.back ? sayLatency(link.back) : STRINGS.noWay;
  if (there === back) return say('latencyBoth', { there });
  return say('latency', { from: ids[link.a], to: ids[link.b], there, back });
};

/** The two ends of a one-way cut, in the direction that does not work; null for any other link. */
export const oneWayOf = (link: LinkShape, ids: readonly string[]): { from: string; to: string } | null => {
  const a = ids[link.a] ?? '';
  const b = ids[link.b] ?? '';
  if (link.cut === 'there') return { from: a, to: b };
  return link.cut === 'back' ? { from: b, to: a } : null;
};

export const sayLinkState = (link: LinkShape, ids: readonly string[]): string => {
  const oneWay = oneWayOf(link, ids);
  if (oneWay) return say('sayCutOneWay', oneWay);
  return link.cut === 'both' ? STRINGS.sayCut : say('sayOpen', { latency: sayLatencies(link, ids) });
};

/** Labels of what each link carries now, by its key. */
export const cargoOf = (ids: readonly string[], pills: readonly Pill[]): ReadonlyMap<string, string[]> => {
  const cargo = new Map<string, string[]>();
  for (const { shape } of pills) {
    if (shape.goneAt !== null) continue;
    const { from, to } = shape.flight;
    const key = `${ids[Math.min(from, to)]}|${ids[Math.max(from, to)]}`;
    cargo.set(key, [...(cargo.get(key) ?? []), shape.label]);
  }
  return cargo;
};

export const sayLink = (link: LinkShape, ids: readonly string[], messages: readonly string[]): string => {
  const carries = messages.length > 0 ? say('sayCarries', { messages }) : '';
  return say('sayLink', { a: ids[link.a], b: ids[link.b], state: sayLinkState(link, ids), carries });
};

export const sayFate = (pill: Pill): string => {
  const { shape } = pill;
  const fates: string[] = [];
  if (shape.fate === 'held') fates.push(STRINGS.sayHeld);
  else if (shape.goneAt !== null) fates.push(STRINGS.sayGone);
  else fates.push(say('sayArriving', { at: sayTime(shape.flight.due) }));
  if (shape.flight.corrupt) fates.push(STRINGS.sayCorrupt);
  if (shape.flight.copy > 0) fates.push(STRINGS.sayCopy);
  return fates.join(', ');
};

export const sayMessage = (pill: Pill): string =>
  say('sayMessage', {
    label: pill.shape.label,
    from: pill.shape.from,
    to: pill.shape.to,
    fate: sayFate(pill),
  });
