/** Sequence numbers modulo M, and the estimate of a round trip. Stenning 1976; RFC 9293 §3.4; RFC 6298 §2. */
import type { Io, Micros } from '#kernel';
import type { Message } from './messages.ts';

export interface Params {
  readonly peer: string;
  /** Segments that the sender has from the beginning, each of one full size. */
  readonly items: number;
  /** W: segments under way at most. */
  readonly window: number;
  /** `few`: as few sequence numbers as the rules allow; `many`: 2³². */
  readonly numbers: 'few' | 'many';
  /** Early segments are kept (selective repeat, TCP) or thrown away (go-back-N). */
  readonly keepsEarly: boolean;
  /** RFC 5681 and RFC 6298: congestion window, measured timeouts. */
  readonly congestion: boolean;
  readonly initialWindow: number;
  /** The first timeout, and the shortest. */
  readonly rto: Micros;
  /** How long the program takes to deal with what it was given. */
  readonly work: Micros;
}

export const MSS = 1000;
const MANY = 2 ** 32;

export const modulusOf = (io: Io<Message, Params>): number => {
  const { window, numbers, keepsEarly } = io.params;
  if (numbers === 'many') return MANY;
  const needed = keepsEarly ? 2 * window : window + 1;
  return io.rule('enough-numbers') ? needed : Math.max(window, needed - 1);
};

/** The step 0 ≤ k < `places` with (from + k) mod M = seq; `null` for a number outside. */
export const stepTo = (seq: number, from: number, places: number, modulus: number): number | null => {
  const step = (((seq - from) % modulus) + modulus) % modulus;
  return step < places ? step : null;
};

export interface Estimate {
  readonly srtt: Micros | null;
  readonly rttvar: Micros;
}

const GRANULARITY = 1000;

/** RFC 6298 §2.2 and §2.3, in whole microseconds: the variance first, by the old mean. */
export const measured = ({ srtt, rttvar }: Estimate, sample: Micros): Estimate => {
  if (srtt === null) return { srtt: sample, rttvar: Math.floor(sample / 2) };
  return {
    rttvar: Math.floor((3 * rttvar + Math.abs(srtt - sample)) / 4),
    srtt: Math.floor((7 * srtt + sample) / 8),
  };
};

export const timeoutOf = ({ srtt, rttvar }: Estimate): Micros =>
  (srtt ?? 0) + Math.max(GRANULARITY, 4 * rttvar);
