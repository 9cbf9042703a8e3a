/** The lab without a screen, as a function: arguments in, text and an exit code out. */
import { parseArgs } from 'node:util';
import { type Answer, BadNews, type Command, type ExitCode, type Terminal, UsageError } from './command.ts';
import { readerOf } from './input.ts';
import { ROOT } from './root.ts';
import { COMMANDS, type Entry } from './table.ts';

const CALL = 'npm run -s lab --';

const usageOf = (name: string, { takes }: Entry): string => `${CALL} ${name} ${takes}`.trimEnd();

const help = (): string =>
  [
    'The lab without a screen.',
    '',
    ...Object.entries(COMMANDS).flatMap(([name, entry]) => [
      `  ${usageOf(name, entry)}`,
      `      ${entry.does}`,
    ]),
    '',
    'Every command takes --json, and - for standard input. Times in JSON are microseconds of virtual time.',
    'Exit code: 0 all is well; 1 bad news (a property fails, a case differs, unknown); 2 bad usage.',
    '',
  ].join('\n');

const isCommand = (name: string): boolean => Object.hasOwn(COMMANDS, name);

const entryOf = (name: string): Entry => {
  const entry = isCommand(name) ? COMMANDS[name] : undefined;
  if (entry) return entry;
  throw new UsageError(`There is no command "${name}". There are: ${Object.keys(COMMANDS).join(', ')}.`);
};

/** Only the first sentence of Node's own complaint; the rest explains its library. */
const complaintOf = (thrown: unknown): string => {
  const [sentence = ''] = (thrown instanceof Error ? thrown.message : String(thrown)).split(/\.\s|\n/);
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
};

const parse = (command: Command, usage: string, args: readonly string[]) => {
  const parseStrictly = () =>
    parseArgs({
      args: [...args],
      options: { ...command.options, json: { type: 'boolean' } },
      allowPositionals: true,
      strict: true,
    });
  let parsed: ReturnType<typeof parseStrictly>;
  try {
    parsed = parseStrictly();
  } catch (thrown) {
    throw new UsageError(`${complaintOf(thrown)} Usage: ${usage}`);
  }
  const { positionals, values } = parsed;
  if (positionals.length < command.operands) throw new UsageError(`Something is missing. Usage: ${usage}`);
  const extra = positionals[command.operands];
  if (extra !== undefined) throw new UsageError(`"${extra}" is one too many. Usage: ${usage}`);
  return { operands: positionals, options: values };
};

const textOf = ({ data, lines }: Answer, json: boolean): string =>
  json ? `${JSON.stringify(data, null, 2)}\n` : lines.map((line) => `${line}\n`).join('');

const answer = async (args: readonly string[], terminal: Terminal, root: string): Promise<ExitCode> => {
  const [name = '', ...rest] = args;
  const entry = entryOf(name);
  if (rest.includes('--help')) {
    terminal.out(`${usageOf(name, entry)}\n${entry.does}\n`);
    return 0;
  }
  const { command } = await entry.load();
  const { operands, options } = parse(command, usageOf(name, entry), rest);
  const given = await command.answer({ operands, options, read: readerOf(terminal), root });
  terminal.out(textOf(given, options.json === true));
  return given.good ? 0 : 1;
};

const oneLine = (thrown: unknown): string =>
  (thrown instanceof Error ? thrown.message : String(thrown)).replace(/\s*\n\s*/g, ' ');

/**
 * Answers one call. Never throws: what cannot be answered is one line on standard error.
 * @param args what stands after the program's name.
 */
export const main = async (
  args: readonly string[],
  terminal: Terminal,
  root: string = ROOT,
): Promise<ExitCode> => {
  const [first] = args;
  if (first === undefined || first === 'help' || first === '--help') {
    if (first === undefined)
      terminal.error(`Which command? There are: ${Object.keys(COMMANDS).join(', ')}.\n`);
    else terminal.out(help());
    return first === undefined ? 2 : 0;
  }
  try {
    return await answer(args, terminal, root);
  } catch (thrown) {
    terminal.error(`${oneLine(thrown)}\n`);
    return thrown instanceof BadNews ? 1 : 2;
  }
};
