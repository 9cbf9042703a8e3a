/** Goal: `run`, `play`, `export` tell the same story as the lab itself. Method: decisions as files on standard input. */
import { describe, expect, it } from 'vitest';
import { History, hashWorld, type LogEntry, ms, type Run } from '#kernel';
import { runOfScene, scenarioOf } from '#lesson-kit';
import cap from '../../lessons/04-consistency/01-cap-partition/lesson.ts';
import type { PlayedRun } from './played.ts';
import { call, callWith, SAMPLE } from './testing/call.ts';

const operate = (at: number, node: string, name: string, value?: number): LogEntry => ({
  at: ms(at),
  act: { do: 'operate', node, operation: value === undefined ? { name } : { name, value } },
});

const SPLIT: readonly LogEntry[] = [
  operate(0, 'a', 'write', 1),
  { at: ms(100), act: { do: 'cut', from: 'R0', to: 'R1' } },
  operate(200, 'a', 'write', 2),
  operate(300, 'b', 'read'),
];

const runSplit = async (...args: readonly string[]) => {
  const stdin = JSON.stringify(SPLIT);
  const { code, out } = await callWith({ stdin }, 'run', 'cap-partition', '--log', '-', ...args, '--json');
  return { code, played: JSON.parse(out) as PlayedRun };
};

const statuses = ({ properties }: PlayedRun) =>
  Object.fromEntries(properties.map(({ id, status }) => [id, status]));

/** What the kernel itself makes of the same run. */
const hashOfKernel = ({ setup, seed, log }: Run, until: number): string => {
  const history = History.begin(scenarioOf(cap, setup, seed), log);
  history.playUntil(ms(until));
  return hashWorld(history.worldAt(history.length));
};

describe('run', () => {
  it('prints the trace in plain words and the hash of the end', async () => {
    const stdin = JSON.stringify(SPLIT);
    const { code, out } = await callWith({ stdin }, 'run', 'cap-partition', '--log', '-', '--until', '400');
    expect(code).toBe(0);
    expect(out).toContain('     305.000 ms  R1 tells b what its own copy says: 1.\n');
    expect(out).toContain('fails    linearizable after event 12 (known of this set-up)\n');
    expect(out).toMatch(/\nhash [0-9a-f]{16}\n$/);
  });

  it('plays what the kernel plays, to the millisecond', async () => {
    for (const until of [150, 300, 2000]) {
      const { played } = await runSplit('--until', String(until));
      expect(played.hash).toBe(hashOfKernel(played.run, until));
    }
  });

  it('takes parameters, and judges by them', async () => {
    const answering = await runSplit('--until', '2000');
    const waiting = await runSplit('--until', '2000', '--set', 'mode=CP');
    expect(statuses(answering.played)).toMatchObject({ linearizable: 'fails', 'write-is-seen': 'seen' });
    expect(statuses(waiting.played)).toMatchObject({ linearizable: 'holds', 'write-is-seen': 'not seen' });
    expect(waiting.played.run.setup.params.mode).toBe('CP');
  });

  it('takes a seed', async () => {
    const { played } = await runSplit('--seed', '42', '--until', '10');
    expect(played.run.seed).toBe(42);
    expect(played.undecided).toBe(3);
  });

  it.each([
    ['about nobody', [{ at: 0, act: { do: 'crash', node: 'R9' } }], 'There is no node "R9"'],
    ['that is no list', { at: 0 }, '--log takes a list of decisions'],
    ['of an unknown act', [{ at: 0, act: { do: 'explode' } }], 'log[0].act'],
  ])('refuses a log %s', async (_, log, says) => {
    const { code, error } = await callWith(
      { stdin: JSON.stringify(log) },
      'run',
      'cap-partition',
      '--log',
      '-',
    );
    expect(code).toBe(2);
    expect(error).toContain(says);
  });

  it('has bad news when a property fails that should hold, and none when the lesson announces it', async () => {
    const fails = await callWith({ root: SAMPLE }, 'run', 'counting');
    expect(fails.out).toContain('fails    below-five after event 5\n');
    expect(fails.code).toBe(1);
    expect((await callWith({ root: SAMPLE }, 'run', 'counting', '--until', '40')).code).toBe(0);
    expect((await callWith({ root: SAMPLE }, 'run', 'counting', '--set', 'size=2')).code).toBe(0);
  });

  it('names the handler that throws, in one line', async () => {
    const { code, out, error } = await callWith({ root: SAMPLE }, 'run', 'counting', '--set', 'breaks=true');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toMatch(/^The run breaks off: .*counter N0.*timer.*it cannot count to three\.\n$/);
  });
});

const saved = async (): Promise<string> => {
  const { played } = await runSplit('--until', '400');
  const { out } = await callWith({ stdin: JSON.stringify(played.run) }, 'export', '-', '--to', 'json');
  return out;
};

describe('play', () => {
  it('replays a saved run to where it was saved, with the same hash', async () => {
    const file = JSON.parse(await saved()) as { cursor: { index: number }; hash: string };
    const { code, out } = await callWith({ stdin: JSON.stringify(file) }, 'play', '-', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ index: file.cursor.index, hash: file.hash, asSaved: true });
  });

  it('says so when a run plays differently from when it was saved', async () => {
    const file = { ...JSON.parse(await saved()), hash: '0123456789abcdef' };
    const { code, out } = await callWith({ stdin: JSON.stringify(file) }, 'play', '-');
    expect(code).toBe(1);
    expect(out).toContain('It plays differently from when it was saved: the hash was 0123456789abcdef.');
  });

  it('replays a link as it replays the file', async () => {
    const file = await saved();
    const link = await callWith({ stdin: file }, 'export', '-', '--to', 'link');
    expect(link.out).toMatch(/^\/l\/cap-partition#r=1[\w-]+\n$/);
    const given = await call('play', link.out.trim(), '--json');
    const piped = await callWith({ stdin: `https://lab.example${link.out}` }, 'play', '-', '--json');
    const data: unknown = JSON.parse(given.out);
    expect(data).toMatchObject({ hash: (JSON.parse(file) as { hash: string }).hash, asSaved: true });
    expect(JSON.parse(piped.out)).toEqual(data);
  });

  it('names the event from which on a run plays otherwise', async () => {
    const file = JSON.parse(await saved()) as { marks: { values: number[] } };
    const values = file.marks.values.map((value, place) => (place < 8 ? value : value + 1));
    const other = { ...file, hash: '0123456789abcdef', marks: { ...file.marks, values } };
    const { out } = await callWith({ stdin: JSON.stringify(other) }, 'play', '-');
    expect(out).toMatch(/It parts at event 9: .+\.\n/);
  });

  it('plays a Run by itself, of another revision with a remark', async () => {
    const run = { ...runOfScene(cap, { log: SPLIT }), revision: 7 };
    const { code, out } = await callWith({ stdin: JSON.stringify(run) }, 'play', '-');
    expect(code).toBe(0);
    expect(out).toContain('recorded with revision 7');
  });

  it.each([
    ['another kind of file', '{"format":"x"}', 'no Run file'],
    ['half a Run', '{"lesson":"cap-partition"}', 'is missing'],
    ['a list', '[]', 'This is no run'],
    ['a Run of an unknown lesson', JSON.stringify({ ...runOfScene(cap, {}), lesson: 'x' }), 'no lesson "x"'],
    ['nothing', '', 'Standard input is empty'],
  ])('refuses %s in one line', async (_, stdin, says) => {
    const { code, error } = await callWith({ stdin }, 'play', '-');
    expect(code).toBe(2);
    expect(error).toContain(says);
    expect(error).toMatch(/^[^\n]+\n$/);
  });
});

describe('export', () => {
  const exported = async (format: string) =>
    (await callWith({ stdin: await saved() }, 'export', '-', '--to', format)).out;

  it('to ShiViz, which import reads back without a problem', async () => {
    const log = await exported('shiviz');
    const { code, out } = await callWith({ stdin: log }, 'import', '-', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out).executions).toMatchObject([{ hosts: ['a', 'R0', 'R1', 'b'], messages: 8 }]);
  });

  it('to EDN, which judge reads back with the verdict of the lab', async () => {
    const history = await exported('edn');
    expect(history.split('\n')[0]).toBe(
      '{:index 0, :process 2, :type :invoke, :f :write, :value 1, :time 0}',
    );
    const { out } = await callWith({ stdin: history }, 'judge', 'linearizable', '-', '--json');
    expect(JSON.parse(out)).toMatchObject({ verdict: 'fails', operations: 3 });
  });

  it('to Mermaid, with an arrow for every message that arrived', async () => {
    const diagram = await exported('mermaid');
    expect(diagram).toMatch(/^sequenceDiagram\n {2}participant p0 as R0\n/);
    expect(diagram.match(/->>/g)).toHaveLength(8);
    expect(diagram).toContain('Note over p0,p3: The link between R0 and R1 is cut.');
  });

  it('wraps the text for --json', async () => {
    const { out } = await callWith({ stdin: await saved() }, 'export', '-', '--to', 'edn', '--json');
    expect(JSON.parse(out)).toEqual({ format: 'edn', text: await exported('edn') });
    expect((await call('export', 'no-such-file', '--to', 'edn')).code).toBe(2);
  });
});
