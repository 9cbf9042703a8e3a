/** The state hash: equal Runs give equal hashes in Node, in a page and in a worker. Independent of key order. */
import { fold } from './chance.ts';
import type { World } from './world.ts';

/** Two 32-bit lanes with different seeds; 64 bits are plenty to tell honest runs apart (no defence against forgery). */
class Hasher {
  private a = 0x243f6a88;
  private b = 0x85a308d3;

  word(value: number): void {
    this.a = fold(this.a, value | 0);
    this.b = fold(this.b, (value ^ 0x13198a2e) | 0);
  }

  text(value: string): void {
    this.word(value.length);
    for (let i = 0; i < value.length; i++) this.word(value.charCodeAt(i));
  }

  value(value: unknown): void {
    if (value === null || value === undefined) this.word(0x10);
    else if (typeof value === 'boolean') this.word(value ? 0x12 : 0x11);
    else if (typeof value === 'number') {
      this.word(0x13);
      this.text(String(value));
    } else if (typeof value === 'string') {
      this.word(0x14);
      this.text(value);
    } else if (Array.isArray(value)) {
      this.word(0x15);
      this.word(value.length);
      for (const part of value) this.value(part);
    } else if (value instanceof Map) this.record(Object.fromEntries(value));
    else if (typeof value === 'object') this.record(value as Record<string, unknown>);
    else throw new TypeError(`a state holds a ${typeof value}; only plain data can be hashed`);
  }

  private record(value: Record<string, unknown>): void {
    const keys = Object.keys(value)
      .filter((key) => value[key] !== undefined)
      .sort();
    this.word(0x16);
    this.word(keys.length);
    for (const key of keys) {
      this.text(key);
      this.value(value[key]);
    }
  }

  digest(): string {
    return [this.a, this.b].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
  }
}

/** 16 hexadecimal digits over any plain data. */
export const hashOf = (value: unknown): string => {
  const hasher = new Hasher();
  hasher.value(value);
  return hasher.digest();
};

/** Over the world's canonical encoding: nodes, links, messages, timers, clocks, requests; not the trace. */
export const hashWorld = (world: World): string =>
  hashOf({
    time: world.time,
    nodes: world.nodes,
    flights: world.flights,
    cuts: [...world.cuts],
    linkFree: world.linkFree,
    linkLast: world.linkLast,
    requests: world.requests,
    script: world.script.pending,
  });
