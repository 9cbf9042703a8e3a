/**
 * Goal: what the lab writes for other tools is read back as the same thing. Method: random runs of the sample lesson and
 * recorded ones of real lessons, through every format and our own readers (and ShiViz's own expression).
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { historyOf as asHistory, parseHistory } from '#checker';
import { type History, type LogEntry, messageId, ms, Stamps } from '#kernel';
import { historyOf, type Lesson } from '#lesson-kit';
import cap from '../../../lessons/04-consistency/01-cap-partition/lesson.ts';
import { palettes } from '../../design/tokens.ts';
import { readForeign } from '../import/index.ts';
import { isBefore } from '../space-time/index.ts';
import { FORMATS, PRINT } from './index.ts';

const operate = (node: string, name: string, value?: number): LogEntry['act'] => ({
  do: 'operate',
  node,
  operation: value === undefined ? { name } : { name, value },
});

const act: fc.Arbitrary<LogEntry['act']> = fc.oneof(
  fc
    .record({ node: fc.constantFrom('a', 'b'), value: fc.nat(9) })
    .map(({ node, value }) => operate(node, 'write', value)),
  fc.constantFrom('a', 'b').map((node) => operate(node, 'read')),
  fc.constantFrom(
    { do: 'cut', from: 'R0', to: 'R1' } as const,
    { do: 'heal', from: 'R0', to: 'R1' } as const,
    { do: 'crash', node: 'R1' } as const,
    { do: 'restart', node: 'R1' } as const,
    { do: 'pause', node: 'R0' } as const,
    { do: 'resume', node: 'R0' } as const,
  ),
);

const log = fc
  .array(fc.record({ at: fc.integer({ min: 0, max: 3000 }), act }), { maxLength: 14 })
  .map((entries): LogEntry[] =>
    entries.map(({ at, act }) => ({ at: ms(at), act })).sort((a, b) => a.at - b.at),
  );

const runWith = (entries: readonly LogEntry[], mode: string) => {
  const setup = { mode: 'clock' as const, params: { mode }, rulesOff: [] };
  return { lesson: cap.id, revision: cap.revision, setup, seed: 1, log: entries };
};

const play = (entries: readonly LogEntry[], mode = 'AP') => {
  const lesson = cap as Lesson;
  const run = { ...runWith(entries, mode) };
  const params = Object.fromEntries(
    Object.entries(lesson.parameters).map(([name, one]) => [name, one.default]),
  );
  const whole = { ...run, setup: { ...run.setup, params: { ...params, mode } } };
  const history = historyOf(lesson, whole);
  history.playUntil(ms(6000), 400);
  return { lesson, run: whole, history };
};

const runs = (check: (played: ReturnType<typeof play>) => void): void => {
  fc.assert(
    fc.property(log, fc.constantFrom('AP', 'CP'), (entries, mode) => check(play(entries, mode))),
    { numRuns: 40 },
  );
};

/** Events that stand on a host's line, as the stamps count them. */
const located = (history: History) => {
  const stamps = new Stamps(history.plan.size);
  return Array.from({ length: history.length }, (_, index) => {
    const { row, sentence } = history.explain(index);
    stamps.push(row);
    const vector = stamps.at(index)?.vector ?? [];
    return { host: history.plan.ids[row.node] ?? '', sentence, vector, own: vector[row.node] ?? 0 };
  }).filter(({ host, own }) => host !== '' && own > 0);
};

describe('SHIVIZ-EXPORT, ITF-EXPORT: the same hosts, events and order', () => {
  test.each(['shiviz', 'itf'] as const)('%s', (name) => {
    runs(({ history, run, lesson }) => {
      const events = located(history);
      if (events.length === 0) return;
      const back = readForeign(FORMATS[name].write(history, run, lesson));
      expect(back).toMatchObject({ kind: name, problems: [] });
      if (back.kind !== 'shiviz' && back.kind !== 'itf') return;
      const [picture] = back.pictures;
      expect([...(picture?.space.lanes ?? [])].sort()).toEqual(
        [...new Set(events.map(({ host }) => host))].sort(),
      );
      const tag = ({ host, text }: { host: string; text: string }) => `${host}: ${text}`;
      expect([...(picture?.told ?? [])].map(tag).sort()).toEqual(
        events.map(({ host, sentence }) => tag({ host, text: sentence })).sort(),
      );
      const space = picture?.space;
      if (!space) return;
      // Happened-before, by the vectors of the run itself.
      const key = (lane: number, own: number) => `${space.lanes[lane]} ${own}`;
      const place = new Map(
        space.events.map(({ lane, vector }, index) => [key(lane, vector[lane] ?? 0), index]),
      );
      for (const a of events)
        for (const b of events) {
          const [left, right] = [place.get(`${a.host} ${a.own}`), place.get(`${b.host} ${b.own}`)];
          const before = a !== b && a.own <= (b.vector[history.plan.indexOf.get(a.host) ?? -1] ?? 0);
          expect(isBefore(space, left ?? -1, right ?? -1)).toBe(before);
        }
    });
  });

  test('ShiViz’s own expression takes every line of the log', () => {
    runs(({ history, run, lesson }) => {
      const [expression = '', blank, ...lines] = FORMATS.shiviz
        .write(history, run, lesson)
        .trimEnd()
        .split('\n');
      expect(blank ?? '').toBe('');
      const taken = [...lines.join('\n').matchAll(new RegExp(expression, 'gm'))].map(([all]) => all);
      expect(taken.join('\n')).toBe(lines.join('\n'));
    });
  });
});

test('ITF-EXPORT: one state a moment, with every message that is on its way', () => {
  runs(({ history, run, lesson }) => {
    const trace = JSON.parse(FORMATS.itf.write(history, run, lesson)) as {
      states: { time: number; network: { '#set': { id: string }[] } }[];
    };
    expect(trace.states).toHaveLength(history.length + 1);
    trace.states.forEach(({ time, network }, index) => {
      const world = history.worldAt(index);
      expect(time).toBe(world.time);
      expect(network['#set'].map(({ id }) => id)).toEqual(
        world.flights.map((flight) => messageId(history.plan.ids, flight)),
      );
    });
  });
});

test('EDN-EXPORT: the same operations, answers and order', () => {
  runs(({ history, run, lesson }) => {
    const text = FORMATS.edn.write(history, run, lesson);
    const { requests } = history.worldAt(history.length);
    if (requests.length === 0) return;
    const wanted = asHistory(requests, { read: 'read', write: 'write' }).operations;
    const back = parseHistory(text).operations;
    const shape = (operations: typeof wanted) =>
      operations.map(({ process, function: name, argument, status, result }) => ({
        process,
        name,
        argument,
        status,
        // Jepsen repeats the argument of a write in its answer.
        result: status === 'ok' && name === 'read' ? result : null,
      }));
    const numbered = wanted.map((one) => ({
      ...one,
      process: String(history.plan.indexOf.get(one.process)),
    }));
    expect(shape(back)).toEqual(shape(numbered));
    const order = (operations: typeof wanted) =>
      operations.map((a) => operations.map((b) => a.completed < b.invoked));
    expect(order(back)).toEqual(order(numbered));
    expect(readForeign(text)).toMatchObject({ kind: 'history', problems: [] });
  });
});

test('a Run file and a link are the run itself', () => {
  runs(({ history, run, lesson }) => {
    for (const name of ['json', 'link'] as const) {
      const back = readForeign(FORMATS[name].write(history, run, lesson));
      expect(back.problems).toEqual([]);
      if (back.kind !== 'run' && back.kind !== 'link') throw new Error(back.kind);
      expect(back.record?.run.log).toEqual(run.log);
      expect(back.record?.cursor.index).toBe(history.length);
    }
  });
});

test('Mermaid and SVG hold every host and every message that arrived', () => {
  runs(({ history, run, lesson }) => {
    const arrived = Array.from({ length: history.length }, (_, index) => history.row(index)?.kind).filter(
      (kind) => kind === 'deliver',
    ).length;
    const mermaid = FORMATS.mermaid.write(history, run, lesson);
    expect(mermaid.match(/^ {2}participant /gm)).toHaveLength(history.plan.ids.length);
    expect((mermaid.match(/^ {2}p\d+->>p\d+: /gm) ?? []).length).toBe(arrived);
    const lines = mermaid.trimEnd().split('\n');
    expect(lines[0]).toBe('sequenceDiagram');
    // The part of Mermaid's grammar that is used; `#` begins an entity and `;` ends a statement.
    const STATEMENT =
      /^ {2}(participant p\d+ as |p\d+(->>|-x)p\d+: |Note over p\d+(,p\d+)?: )(?:[^#;]|#\d+;)+$/;
    expect(lines.slice(1).filter((line) => !STATEMENT.test(line))).toEqual([]);
    const svg = FORMATS.svg.write(history, run, lesson);
    expect(svg.match(/data-lane=/g)).toHaveLength(history.plan.ids.length);
    expect((svg.match(/data-event=/g) ?? []).length).toBe(history.length);
    expect((svg.match(/data-arrow="arrived"/g) ?? []).length).toBeGreaterThanOrEqual(arrived);
  });
});

test('the colours of a picture without a theme are those of the light theme', () => {
  const { light } = palettes;
  expect(PRINT).toMatchObject({
    paper: light.paper,
    ink: light.ink,
    quiet: light.inkQuiet,
    line: light.lineStrong,
    fault: light.fault,
    parties: [
      light.partyBlue,
      light.partyOrange,
      light.partyGreen,
      light.partySky,
      light.partyPurple,
      light.partyYellow,
    ],
  });
});
