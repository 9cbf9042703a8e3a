/** Deflate (RFC 1951) where it helps, and inflate that never gives more than was allowed. */
import { deflateSync, Inflate } from 'fflate';
import { damaged, LinkProblem } from './problem.ts';
import { STRINGS } from './strings.ts';

/** Bytes that may come out of a link. */
export const INFLATED_MAX = 4 * 1024 * 1024;

/** One byte in can give at most about a thousand out, so a slice gives at most half a megabyte between two looks. */
const SLICE = 512;

export const deflate = (bytes: Uint8Array): Uint8Array => deflateSync(bytes, { level: 9 });

/** Slice by slice, so that a small text that swells to gigabytes is stopped as soon as it passes `max`. */
export const inflate = (bytes: Uint8Array, max = INFLATED_MAX): Uint8Array => {
  const parts: Uint8Array[] = [];
  let total = 0;
  const stream = new Inflate((part) => {
    total += part.length;
    if (total > max) throw new LinkProblem(STRINGS.unpacksTooFar);
    parts.push(part);
  });
  for (let place = 0; place < bytes.length; place += SLICE)
    pushSlice(stream, bytes.subarray(place, place + SLICE), place + SLICE >= bytes.length);
  const whole = new Uint8Array(total);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

const pushSlice = (stream: Inflate, slice: Uint8Array, last: boolean): void => {
  try {
    stream.push(slice, last);
  } catch (thrown) {
    if (thrown instanceof LinkProblem) throw thrown;
    damaged();
  }
};
