/**
 * A desk on which a history lies as intervals. Every edit is an operation of the run, so it can be stepped back, forked
 * and shared. What cannot be a history (a process that does two things at once) is not taken down.
 */
import { type Io, type Operation, role } from '#kernel';
import { historyNamed, type Interval, sayInterval } from './histories.ts';
import type { Message, Params } from './messages.ts';

export interface Desk {
  readonly intervals: readonly Interval[];
  /** The rung that the person has put it on. */
  readonly placed: string | null;
  /** Moments at which operations take effect, as the person thinks. */
  readonly points: Readonly<Record<string, number>>;
}

type DeskIo = Io<Message, Params>;

export const LATEST = 12;
const PROCESSES = ['P1', 'P2', 'P3', 'P4'];
const KEYS = ['x', 'y'];
const EACH_MAX = 3;
const VALUE_MAX = 9;

const isMoment = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value <= LATEST && Number.isInteger(value * 2);

const isSound = (intervals: readonly Interval[]): boolean =>
  intervals.every(
    (one) =>
      one.from < one.to &&
      intervals.every(
        (other) =>
          other === one || other.process !== one.process || one.to <= other.from || other.to <= one.from,
      ),
  );

const textFrom = (value: unknown, allowed: readonly string[], usual: string): string =>
  typeof value === 'string' && allowed.includes(value) ? value : usual;

const valueFrom = (value: unknown, usual: number): number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= VALUE_MAX ? value : usual;

/** The verdict was on another history: what was placed lies beside the ladder again. */
const edited = (desk: Desk, intervals: readonly Interval[], io: DeskIo): Desk =>
  isSound(intervals) ? { ...desk, intervals, placed: null } : io.ignore(desk, 'overlaps');

const found = ({ intervals }: Desk, { id }: Operation): Interval | undefined =>
  intervals.find((one) => one.id === id);

const replaced = (desk: Desk, next: Interval): readonly Interval[] =>
  desk.intervals.map((one) => (one.id === next.id ? next : one));

const fresh = ({ intervals }: Desk): string =>
  String(Math.max(0, ...intervals.map(({ id }) => Number(id))) + 1);

const EMPTY = { placed: null, points: {} } as const;

export const desk = role<Desk, Message, Params>({
  title: 'desk',
  shape: 'person',
  init: ({ params }) => ({ ...EMPTY, intervals: historyNamed(params.history) }),

  operations: {
    lay(_, { history }, io) {
      io.note('lays', { history });
      return { ...EMPTY, intervals: historyNamed(String(history)) };
    },
    place(desk, { rung }, io) {
      io.note('places', { rung });
      return { ...desk, placed: String(rung) };
    },
    move(desk, asked, io) {
      const one = found(desk, asked);
      const { from, to } = asked;
      if (!one || !isMoment(from) || !isMoment(to)) return io.ignore(desk, 'no-such');
      const next = edited(desk, replaced(desk, { ...one, from, to }), io);
      if (next !== desk) io.note('moves', { what: sayInterval(one), from, to });
      return next;
    },
    change(desk, asked, io) {
      const one = found(desk, asked);
      if (!one) return io.ignore(desk, 'no-such');
      const next: Interval = {
        ...one,
        does: textFrom(asked.does, ['read', 'write'], one.does) as Interval['does'],
        key: textFrom(asked.key, KEYS, one.key),
        value: valueFrom(asked.value, one.value),
      };
      io.note('changes', { what: sayInterval(next) });
      return edited(desk, replaced(desk, next), io);
    },
    add(desk, asked, io) {
      const process = textFrom(asked.process, PROCESSES, 'P1');
      const own = desk.intervals.filter((one) => one.process === process);
      const from = Math.max(0, ...own.map(({ to }) => to + 1));
      if (own.length >= EACH_MAX || from + 1 > LATEST) return io.ignore(desk, 'full');
      const next: Interval = {
        id: fresh(desk),
        process,
        does: 'read',
        key: 'x',
        value: 0,
        from,
        to: from + 1,
      };
      io.note('adds', { what: sayInterval(next) });
      return edited(desk, [...desk.intervals, next], io);
    },
    remove(desk, asked, io) {
      const one = found(desk, asked);
      if (!one) return io.ignore(desk, 'no-such');
      io.note('removes', { what: sayInterval(one) });
      return edited(
        desk,
        desk.intervals.filter((other) => other !== one),
        io,
      );
    },
    point(desk, asked, io) {
      const one = found(desk, asked);
      const { at } = asked;
      if (!one || !isMoment(at)) return io.ignore(desk, 'no-such');
      io.note('points', { what: sayInterval(one), at });
      return { ...desk, points: { ...desk.points, [one.id]: at } };
    },
  },

  facts: ({ intervals, placed }) => [
    { label: 'bars', value: String(intervals.length), where: 'memory' },
    { label: 'placed', value: placed ?? '—', where: 'memory' },
  ],
});

/** Every operation has its moment, inside its interval, and in that order each read returns the latest write. */
export const pointsExplain = ({ intervals, points }: Desk): boolean => {
  const placed = intervals.map((one) => ({ ...one, at: points[one.id] ?? Number.NaN }));
  if (!placed.every(({ at, from, to }) => at >= from && at <= to)) return false;
  const copy: Record<string, number> = {};
  return placed
    .sort((a, b) => a.at - b.at)
    .every(({ does, key, value }) => {
      if (does === 'read') return (copy[key] ?? 0) === value;
      copy[key] = value;
      return true;
    });
};
