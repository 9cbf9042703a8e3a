/** Goal: every command answers, and every misuse is one clear line. Method: `main` as a function, output captured. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { call, callWith, SAMPLE } from './testing/call.ts';

describe('usage', () => {
  it('is shown when it is asked for', async () => {
    const { code, out } = await call('help');
    expect(code).toBe(0);
    for (const name of ['list', 'run', 'play', 'check', 'judge', 'conform', 'export', 'import'])
      expect(out).toContain(`lab -- ${name}`);
    expect((await call('run', '--help')).out).toContain('[--seed N] [--set key=value]');
  });

  it.each([
    ['no command', [], 'Which command? There are: list'],
    ['an unknown command', ['frobnicate'], 'There is no command "frobnicate"'],
    ['a name of Object', ['constructor'], 'There is no command "constructor"'],
    ['an unknown option', ['list', '--colour'], '--colour'],
    ['an option without its value', ['run', 'cap-partition', '--seed'], '--seed'],
    ['nothing to work on', ['run'], 'Something is missing. Usage: npm run -s lab -- run LESSON'],
    ['one thing too many', ['list', 'all'], '"all" is one too many'],
    ['an unknown lesson', ['run', 'nowhere'], 'There is no lesson "nowhere"'],
    ['a path for a lesson', ['run', '../..'], 'There is no lesson "../.."'],
    [
      'a seed that is no number',
      ['run', 'cap-partition', '--seed', 'x'],
      '--seed takes a whole number, not "x"',
    ],
    ['an end that is none', ['run', 'cap-partition', '--until', '-5'], '--until'],
    [
      'an unknown parameter',
      ['run', 'cap-partition', '--set', 'x=1'],
      'no parameter "x"; it has mode, replicas',
    ],
    ['a value out of range', ['run', 'cap-partition', '--set', 'replicas=9'], 'from 2 to 5'],
    ['a value that is no number', ['run', 'cap-partition', '--set', 'replicas='], '"replicas" is a number'],
    [
      'a parameter without a value',
      ['run', 'cap-partition', '--set', 'mode'],
      '--set takes key=value, not "mode"',
    ],
    ['a switch that is neither', ['run', 'cap-partition', '--set', 'third=1'], 'true or false, not "1"'],
    [
      'a file that is not there',
      ['play', 'no-such-file.json'],
      '"no-such-file.json" cannot be read: there is no such file',
    ],
    ['a folder for a file', ['play', '.'], '"." cannot be read: it is a folder'],
    ['a damaged link', ['play', 'https://example.org/l/cap-partition#r=1abc'], 'This link is damaged'],
    ['an address without a run', ['play', 'https://example.org/l/cap-partition'], '#r= is missing'],
    ['an unknown model', ['judge', 'perfect', '-'], 'No model is called "perfect"'],
    ['an unknown topic', ['conform', 'weather', '-'], 'There is no topic "weather". There are: amqp-routing'],
    ['an export to nowhere', ['export', '-'], '--to is missing'],
    ['an export to what nobody writes', ['export', '-', '--to', 'pdf'], '"pdf" is no format'],
  ])('%s is one line and exit code 2', async (_, args, says) => {
    const { code, out, error } = await call(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(says);
    expect(error).toMatch(/^[^\n]+\n$/);
  });
});

describe('list', () => {
  it('names every lesson with what can be asked of it', async () => {
    const { out } = await call('list', '--json');
    expect(JSON.parse(out)).toContainEqual({
      id: 'cap-partition',
      title: 'Partition: answer or be right',
      part: '04-consistency',
      protocols: ['cap'],
      faults: expect.arrayContaining(['cut', 'heal', 'crash']),
      models: expect.any(Array),
      rules: expect.arrayContaining(['forward-reads', 'one-primary']),
    });
  });

  it('goes on past a lesson that cannot be loaded, and says why', async () => {
    const { code, out } = await callWith({ root: SAMPLE }, 'list');
    expect(code).toBe(1);
    expect(out).toContain('counting  Counting together  (01-first)');
    expect(out).toContain('models     modulo, too-small, miscounted, sooner');
    expect(out).toContain('The lesson "broken" cannot be loaded: a mistake of its author');
  });
});

describe('as a process', () => {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const start = (args: readonly string[], input = '') =>
    spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], {
      cwd: root,
      input,
      encoding: 'utf8',
    });

  it('answers on standard output with exit code 0', () => {
    const { status, stdout, stderr } = start(['run', 'cap-partition', '--json']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ index: 0, quiet: true });
  });

  it('reads standard input, and says bad news with exit code 1', () => {
    const history =
      '{:process 0 :type :invoke :f :read :value nil}\n{:process 0 :type :ok :f :read :value 7}\n';
    const { status, stdout, stderr } = start(['judge', 'linearizable', '-'], history);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toContain('first illegal operation: line 1: 0: read → 7');
  });

  it('says bad usage on standard error with exit code 2', () => {
    const { status, stdout, stderr } = start(['play', '-'], 'not a run');
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr: 'Standard input is not JSON.\n',
    });
  });
});
