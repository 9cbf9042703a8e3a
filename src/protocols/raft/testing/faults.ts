/** Random faults for a while, then everything is mended: a run as a pure function of its seed. */
import { type Act, between, fold, hashSeed, type LogEntry, ms, type NodeId } from '#kernel';

export interface Trouble {
  readonly servers: readonly NodeId[];
  /** Faults fall from 0 to here, in milliseconds. */
  readonly lasts: number;
  readonly count: number;
}

const draw = (seed: number, ...what: number[]): number => what.reduce(fold, hashSeed(seed));

const pick = <Thing>(things: readonly Thing[], seed: number, ...what: number[]): Thing =>
  things[between(draw(seed, ...what), 0, things.length - 1)] as Thing;

/** One fault; what can be repaired is repaired by the same list now and then. */
const faultOf = (servers: readonly NodeId[], seed: number, place: number): Act => {
  const node = pick(servers, seed, place, 1);
  const other = pick(
    servers.filter((candidate) => candidate !== node),
    seed,
    place,
    2,
  );
  const half = servers.filter((_, at) => draw(seed, place, 3, at) % 2 === 0);
  const rest = servers.filter((candidate) => !half.includes(candidate));
  const all: readonly Act[] = [
    { do: 'crash', node },
    { do: 'restart', node },
    { do: 'restart', node: other },
    { do: 'pause', node },
    { do: 'resume', node },
    { do: 'resume', node: other },
    { do: 'cut', from: node, to: other },
    { do: 'cut', from: node, to: other, oneWay: true },
    { do: 'heal', from: node, to: other },
    { do: 'partition', groups: [half, rest] },
    { do: 'healAll' },
  ];
  return pick(all, seed, place, 4);
};

/** Faults in order of time, and at the end everybody is up and connected again. */
export const troubles = ({ servers, lasts, count }: Trouble, seed: number): LogEntry[] => {
  const faults = Array.from({ length: count }, (_, place) => ({
    at: ms(between(draw(seed, place, 0), 0, lasts)),
    act: faultOf(servers, seed, place),
  }));
  const mended: Act[] = [
    { do: 'healAll' },
    ...servers.map((node): Act => ({ do: 'resume', node })),
    ...servers.map((node): Act => ({ do: 'restart', node })),
  ];
  return [...faults.sort((a, b) => a.at - b.at), ...mended.map((act) => ({ at: ms(lasts), act }))];
};
