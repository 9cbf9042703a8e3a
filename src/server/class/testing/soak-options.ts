/** What a soak is asked for on the command line. */
import { parseArgs } from 'node:util';

const LONG = { members: 300, browsers: 0, minutes: 60, restarts: 10, reconnects: 0, loss: 5 };
const SHORT: SoakOptions = { members: 100, browsers: 4, minutes: 3, restarts: 1, reconnects: 2, loss: 0 };

/** `browsers` of all `members` are real ones. `loss`: messages of a hundred that are lost. */
export type SoakOptions = Readonly<typeof LONG>;

/** Throws one sentence for what is no number. */
export const readSoakOptions = (args: readonly string[]): SoakOptions => {
  const named = Object.keys(LONG).map((name) => [name, { type: 'string' }] as const);
  const options = { short: { type: 'boolean' }, ...Object.fromEntries(named) } as const;
  const { values } = parseArgs({ args: [...args], options });
  const { short, ...texts } = values;
  const given = Object.entries(texts).map(([name, text]) => {
    const value = Number(text);
    if (!(value >= 0)) throw new Error(`--${name} is "${text}"; give a number.`);
    return [name, value] as const;
  });
  return { ...(short ? SHORT : LONG), ...Object.fromEntries(given) };
};
