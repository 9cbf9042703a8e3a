import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { locateHandler, locateRule } from './locate.ts';

const SOURCE = `
const acceptor = role<State>({
  init: () => ({}),

  on: {
    // Phase 1b.
    prepare(acceptor, { ballot }, io) {
      if (io.rule('keep-promise')) return acceptor;
      return acceptor;
    },

    accept: (acceptor) => acceptor,
  },

  timers: {
    prepare(acceptor) {
      return acceptor;
    },
  },
});
`;
const lines = SOURCE.split('\n');
const text = (region: { from: number; to: number } | null): string[] =>
  region ? lines.slice(region.from, region.to).map((line) => line.trim()) : [];

test('a handler is found in its section, with the comment above it', () => {
  expect(text(locateHandler(SOURCE, 'acceptor', 'on.prepare'))[0]).toBe('// Phase 1b.');
  expect(text(locateHandler(SOURCE, 'acceptor', 'on.prepare')).at(-1)).toBe('},');
  expect(text(locateHandler(SOURCE, 'acceptor', 'timers.prepare'))).toHaveLength(3);
  expect(text(locateHandler(SOURCE, 'acceptor', 'on.accept'))).toEqual(['accept: (acceptor) => acceptor,']);
});

test('what is not there is not marked', () => {
  expect(locateHandler(SOURCE, 'acceptor', 'on.nothing')).toBeNull();
  expect(locateHandler(SOURCE, 'learner', 'on.prepare')).toBeNull();
});

test('every rule of every protocol is asked somewhere in its source', () => {
  const folder = join(import.meta.dirname, '../../protocols');
  for (const name of readdirSync(folder)) {
    const sources = readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => readFileSync(join(folder, name, file), 'utf8'));
    const protocol = sources.find((source) => source.includes('defineProtocol('));
    const declared = protocol
      ? [
          ...(/rules: \{([^}]*)\}/s.exec(protocol)?.[1] ?? '').matchAll(
            /^\s*'?([\w-]+)'?:\s*$|^\s*'?([\w-]+)'?: '/gm,
          ),
        ]
      : [];
    for (const match of declared) {
      const rule = match[1] ?? match[2] ?? '';
      if (rule === 'checksum') continue; // asked by the kernel itself
      expect(
        sources.some((source) => locateRule(source, rule).length > 0),
        `${name}: ${rule}`,
      ).toBe(true);
    }
  }
});
