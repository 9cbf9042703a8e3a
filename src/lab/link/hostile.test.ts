/**
 * Goal: no link, however it was made, crashes, hangs, changes a prototype or eats the memory. Method: a hundred thousand
 * mutants of valid links, decoded, checked against a lesson and, where they pass, played a little.
 */
import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { records } from '../records/index.ts';
import { rehearse } from '../rehearse/index.ts';
import { chatterLesson } from '../testing/chatter-lesson.ts';
import { lab } from '../testing/test-lab.ts';
import { toBase64url } from './base64url.ts';
import { decodeLink, encodeLink } from './index.ts';
import { INFLATED_MAX, inflate } from './pack.ts';
import { Dice, MUTATIONS } from './testing/mutants.ts';

const EACH = 10_000;
const SLOWEST_MS = 100;
const STEPS = 10;
const MIB = 1024 * 1024;

/** Valid links of several shapes: short and long, with every kind of field, deflated and not. */
const valid = (): string[] => {
  const plain = lab(chatterLesson).seek(30).session.with(records).record();
  const worked = lab(chatterLesson)
    .seek(40)
    .crash('N1')
    .cut('N0', 'N2')
    .seek(80)
    .session.with(records)
    .record();
  const log = Array.from({ length: 300 }, (_, place) => ({
    at: place,
    act: {
      do: 'operate',
      node: `N${place % 4}`,
      operation: { name: 'say', to: ['a', 'b'], n: place },
    } as const,
  }));
  const long = {
    ...plain,
    run: { ...plain.run, log, setup: { ...plain.run.setup, rulesOff: ['one', 'two'] } },
  };
  return [plain, worked, { run: plain.run }, { ...worked, views: ['log', 'state'] }, long].map((record) =>
    encodeLink(record),
  );
};

/** Processor time, which does not count what other programs of a busy machine took. */
const cpuMs = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
};

const prototypes = (): string[] =>
  [Object.prototype, Array.prototype, String.prototype, Function.prototype].flatMap((one) =>
    Object.getOwnPropertyNames(one),
  );

const openAsFarAsItGoes = (text: string): void => {
  const decoded = decodeLink(text);
  if (decoded.ok) rehearse(chatterLesson, decoded.record, () => {}, STEPS);
  else if (!/^[A-Z].*\.$/s.test(decoded.why)) throw new Error(`no sentence: ${decoded.why}`);
};

const alive = (): number => {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

describe('LINK-HOSTILE', () => {
  it.each(Object.entries(MUTATIONS))('%s', { timeout: 120_000 }, (kind, mutate) => {
    const links = valid();
    const before = { names: prototypes(), bytes: alive() };
    let slowest = 0;
    for (let seed = 0; seed < EACH; seed++) {
      const dice = new Dice(seed);
      const mutant = mutate(dice.of(links), dice.of(links), dice);
      slowest = Math.max(
        slowest,
        cpuMs(() => openAsFarAsItGoes(mutant)),
      );
    }
    expect(slowest, kind).toBeLessThan(SLOWEST_MS);
    expect(prototypes()).toEqual(before.names);
    expect(alive() - before.bytes).toBeLessThan(400 * MIB);
  });

  it('is tried a hundred thousand times', () => {
    expect(Object.keys(MUTATIONS).length * EACH).toBeGreaterThanOrEqual(100_000);
  });

  it('a bomb of 256 MiB goes off in a box of 4', { timeout: 60_000 }, () => {
    const bomb = deflateSync(new Uint8Array(256 * MIB), { level: 9 });
    // Once to warm the engine up: what is measured is the work, not its compilation.
    expect(() => inflate(bomb)).toThrow();
    const before = alive();
    const spent = cpuMs(() => expect(() => inflate(bomb)).toThrow('unpacks to more than any run needs'));
    expect(spent).toBeLessThan(SLOWEST_MS);
    expect(alive() - before).toBeLessThan(16 * INFLATED_MAX);
    const box = Uint8Array.from(bomb.subarray(0, 150_000));
    box.copyWithin(1, 0);
    box[0] = 1;
    expect(decodeLink(`#r=1${toBase64url(box)}`)).toMatchObject({
      ok: false,
      why: expect.stringContaining('unpacks'),
    });
  });
});
