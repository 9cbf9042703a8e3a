/** Histories by name (curriculum, "the ladder of consistency"; H6 is IRIW, H5 the store buffer, H9 message passing). */

export interface Interval {
  readonly id: string;
  readonly process: string;
  readonly does: 'read' | 'write';
  readonly key: string;
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

const LINES: Readonly<Record<string, readonly string[]>> = {
  empty: [],
  h1: ['P1 w x 1 0 1', 'P2 r x 1 2 3'],
  h2: ['P1 w x 1 0 1', 'P2 r x 0 2 3'],
  h3: ['P1 w x 1 0 3', 'P2 r x 0 1 2'],
  h4: ['P1 w x 1 0 9', 'P2 r x 1 1 2', 'P3 r x 0 3 4'],
  h5: ['P1 w x 1 0 1', 'P1 r y 0 2 3', 'P2 w y 1 0 1', 'P2 r x 0 2 3'],
  h6: ['P1 w x 1 0 1', 'P2 w y 1 0 1', 'P3 r x 1 2 3', 'P3 r y 0 4 5', 'P4 r y 1 2 3', 'P4 r x 0 4 5'],
  h7: ['P1 w x 1 0 1', 'P2 w x 2 0 1', 'P3 r x 1 2 3', 'P3 r x 2 4 5', 'P4 r x 2 2 3', 'P4 r x 1 4 5'],
  h8: ['P1 w x 1 0 1', 'P2 r x 1 2 3', 'P2 w y 1 4 5', 'P3 r y 1 6 7', 'P3 r x 0 8 9'],
  h9: ['P1 w x 1 0 1', 'P1 w y 1 2 3', 'P2 r y 1 4 5', 'P2 r x 0 6 7'],
  h10: ['P1 w x 1 0 1', 'P1 r x 0 2 3'],
  h11: ['P1 w x 1 0 1', 'P2 r x 1 2 3', 'P2 r x 0 4 5'],
  h12: ['P1 w x 1 0 1', 'P2 r x 1 2 3', 'P2 w x 2 4 5', 'P3 r x 2 6 7', 'P3 r x 1 8 9'],
  h13: ['P1 w x 1 0 1', 'P1 w x 2 2 3', 'P2 r x 2 4 5', 'P2 r x 1 6 7'],
  h16: ['P1 w x 1 0 1', 'P1 w x 2 2 3', 'P2 r x 1 4 5', 'P2 r x 2 6 7', 'P3 r x 0 8 9'],
};

export const HISTORY_NAMES: readonly string[] = Object.keys(LINES);

const intervalOf = (line: string, place: number): Interval => {
  const [process = '', does, key = '', value, from, to] = line.split(' ');
  return {
    id: String(place + 1),
    process,
    does: does === 'w' ? 'write' : 'read',
    key,
    value: Number(value),
    from: Number(from),
    to: Number(to),
  };
};

/** Nothing for a name that is none. */
export const historyNamed = (name: string): readonly Interval[] =>
  (Object.hasOwn(LINES, name) ? (LINES[name] as readonly string[]) : []).map(intervalOf);

export const sayInterval = ({
  process,
  does,
  key,
  value,
}: Pick<Interval, 'process' | 'does' | 'key' | 'value'>): string =>
  does === 'write' ? `${process} w(${key}) ${value}` : `${process} r(${key}) → ${value}`;
