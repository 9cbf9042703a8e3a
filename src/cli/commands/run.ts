/** Plays a lesson's world from its beginning. */
import { ms, type Run } from '#kernel';
import { type Lesson, type Parameter, type ParameterValues, runOfScene } from '#lesson-kit';
import { checkRun } from '#lesson-kit/checks';
import { type Command, type Given, textOption, textOptions, UsageError } from '../command.ts';
import { parseJson } from '../input.ts';
import { findLesson } from '../lessons.ts';
import { answerOf, playRun } from '../played.ts';

const read = (name: string, parameter: Parameter, text: string): string | number | boolean => {
  if (parameter.kind === 'choice') return text;
  if (parameter.kind === 'number') {
    const value = text.trim() === '' ? Number.NaN : Number(text);
    if (Number.isFinite(value)) return value;
    throw new UsageError(`The parameter "${name}" is a number, not "${text}".`);
  }
  if (text === 'true' || text === 'false') return text === 'true';
  throw new UsageError(`The parameter "${name}" is true or false, not "${text}".`);
};

/** `key=value` as the lesson declares it; the range is checked with the whole run. */
const parameterOf = ({ id, parameters }: Lesson, pair: string): [string, string | number | boolean] => {
  const [name = '', ...rest] = pair.split('=');
  if (rest.length === 0) throw new UsageError(`--set takes key=value, not "${pair}".`);
  const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  if (parameter) return [name, read(name, parameter, rest.join('='))];
  const known = Object.keys(parameters).join(', ') || 'none';
  throw new UsageError(`The lesson "${id}" has no parameter "${name}"; it has ${known}.`);
};

const numberOption = (given: Given, name: string, fits: (value: number) => boolean, what: string) => {
  const text = textOption(given, name);
  if (text === undefined) return undefined;
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (!fits(value)) throw new UsageError(`--${name} takes ${what}, not "${text}".`);
  return value;
};

/** A list of decisions; a whole Run has a lesson and a seed of its own and is played, not run. */
const logOf = async (given: Given): Promise<Run['log']> => {
  const file = textOption(given, 'log');
  if (file === undefined) return [];
  const log = parseJson(await given.read(file), file);
  if (Array.isArray(log)) return log as Run['log'];
  throw new UsageError(
    '--log takes a list of decisions such as [{"at":0,"act":{"do":"crash","node":"R0"}}]; a whole Run is for the command "play".',
  );
};

export const command: Command = {
  operands: 1,
  options: {
    seed: { type: 'string' },
    set: { type: 'string', multiple: true },
    until: { type: 'string' },
    log: { type: 'string' },
  },
  async answer(given) {
    const lesson = await findLesson(given.root, given.operands[0] ?? '');
    const isSeed = (value: number) => Number.isSafeInteger(value) && value >= 0;
    const seed = numberOption(given, 'seed', isSeed, 'a whole number');
    const until = numberOption(given, 'until', (value) => value >= 0 && value < 1e9, 'milliseconds');
    const params: ParameterValues = Object.fromEntries(
      textOptions(given, 'set').map((pair) => parameterOf(lesson, pair)),
    );
    const log = await logOf(given);
    const run = runOfScene(lesson, { params, log, ...(seed === undefined ? {} : { seed }) });
    const checked = checkRun(lesson, run);
    if (!checked.ok) throw new UsageError(checked.why);
    return answerOf(playRun(lesson, checked.run, until === undefined ? lesson.horizon : ms(until)));
  },
};
