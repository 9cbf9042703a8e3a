/**
 * Registers (Shapiro et al. 2011, §3.2): the last writer wins by the stamp of its clock; or all versions that no other
 * one knew of are kept, as in Dynamo (2007, §4.4).
 */
import type { Micros, NodeId } from '#kernel';
import type { Update } from '../messages.ts';
import type { Asker, DataType } from './data-type.ts';
import { at, isBelow, larger, type Places, plus, sayPlaces } from './places.ts';

const NOTHING = '—';

export interface Stamped {
  readonly value: string;
  readonly stamp: Micros;
  readonly by: NodeId;
}

type Stamp = Pick<Stamped, 'stamp' | 'by'>;

const goesBefore = (a: Stamp, b: Stamp): boolean => a.stamp < b.stamp || (a.stamp === b.stamp && a.by < b.by);

const laterOf = (own: Stamped, other: Stamped, io: Asker): Stamped => {
  if (!io.rule('later-stamp-wins')) return other;
  if (own.stamp === other.stamp && !io.rule('name-breaks-ties')) return own;
  return goesBefore(own, other) ? other : own;
};

const lastOf = (seen: readonly Update[]): Update | null =>
  seen.reduce<Update | null>((last, next) => (last === null || goesBefore(last, next) ? next : last), null);

/** No other update knew of it. */
const isMaximal = ({ id }: Update, seen: readonly Update[]): boolean =>
  !seen.some(({ after }) => after.includes(id));

/** Thousandths of a second are enough to tell stamps apart by eye. */
const sayStamp = (stamp: Micros): string => String(Math.floor(stamp / 1000));

export const lwwRegister: DataType<Stamped> = {
  name: 'lww-register',
  title: 'LWW-Register',
  updates: ['write'],
  usesClock: true,
  empty: { value: NOTHING, stamp: Number.MIN_SAFE_INTEGER, by: '' },
  below: (a, b) => !goesBefore(b, a),
  join: laterOf,
  apply: (own, { value, stamp, by }, io) => laterOf(own, { value: String(value), stamp, by }, io),
  value: ({ value }) => value,
  means: (seen) => String(lastOf(seen)?.value ?? NOTHING),
  lost: (seen) => seen.filter((update) => update !== lastOf(seen) && isMaximal(update, seen)),
  text: ({ value, stamp, by }) => (by === '' ? NOTHING : `${value} ${sayStamp(stamp)}${by}`),
};

export interface Version {
  readonly value: string;
  readonly vector: Places;
}

export interface Versions {
  readonly versions: readonly Version[];
}

const isSame = (a: Version, b: Version): boolean =>
  isBelow(a.vector, b.vector) && isBelow(b.vector, a.vector);

const nameOf = ({ value, vector }: Version): string => `${value} ${sayPlaces(vector)}`;

/** Each version that is below no other one, once, in an order that depends on nothing but them. */
const maximal = (versions: readonly Version[]): Version[] =>
  versions
    .filter((one, place) => versions.findIndex((other) => isSame(one, other)) === place)
    .filter((one, _, once) => !once.some((other) => other !== one && isBelow(one.vector, other.vector)))
    .sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));

const write = ({ versions }: Versions, { value }: Update, io: Asker): Versions => {
  const known = versions.map(({ vector }) => vector).reduce(larger, {});
  const seen = io.rule('write-covers-what-was-seen') ? known : { [io.self]: at(known, io.self) };
  return { versions: maximal([...versions, { value: String(value), vector: plus(seen, io.self, 1) }]) };
};

const joinVersions = (own: Versions, other: Versions, io: Asker): Versions => {
  const kept = maximal([...own.versions, ...other.versions]);
  if (io.rule('keep-both-when-concurrent') || kept.length < 2) return { versions: kept };
  const ours = kept.filter((one) => own.versions.some((version) => isSame(one, version)));
  return { versions: (ours.length > 0 ? ours : kept).slice(0, 1) };
};

const sayValues = (values: readonly string[]): string => [...values].sort().join('|') || NOTHING;

export const mvRegister: DataType<Versions> = {
  name: 'mv-register',
  title: 'MV-Register',
  updates: ['write'],
  empty: { versions: [] },
  below: (a, b) => a.versions.every((one) => b.versions.some((other) => isBelow(one.vector, other.vector))),
  join: joinVersions,
  apply: write,
  value: ({ versions }) => sayValues(versions.map(({ value }) => value)),
  means: (seen) =>
    sayValues(seen.filter((update) => isMaximal(update, seen)).map(({ value }) => String(value))),
  lost: () => [],
  text: ({ versions }) => versions.map(nameOf).join('|') || NOTHING,
};
