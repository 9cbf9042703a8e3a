/**
 * `npm run bench [-- --json --only PREFIX]`: runs the benches and prints
 * `{ "name": { "median": n, "unit": "…", "runs": n } }`, without `--json` the same as a table.
 */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { type Bench, type Benches, median, Skip } from './bench.ts';

interface Figure {
  readonly median: number;
  readonly unit: string;
  readonly runs: number;
}

/** Without it no figure can be compared with one of another day. */
const ALWAYS = 'calibration';

const readArguments = (): { json: boolean; only: string } => {
  const { values } = parseArgs({ options: { json: { type: 'boolean' }, only: { type: 'string' } } });
  return { json: values.json ?? false, only: values.only ?? '' };
};

const loadBenches = async (): Promise<Benches> => {
  const folder = dirname(fileURLToPath(import.meta.url));
  const files = readdirSync(folder).filter((name) => name.endsWith('.bench.ts'));
  const modules = await Promise.all(
    files
      .sort()
      .map((name) => import(pathToFileURL(join(folder, name)).href) as Promise<{ benches: Benches }>),
  );
  return Object.assign({}, ...modules.map(({ benches }) => benches)) as Benches;
};

/** Four significant digits: more would be noise. */
const rounded = (value: number): number => Number(value.toPrecision(4));

const measure = async (name: string, { unit, run }: Bench): Promise<Figure | undefined> => {
  try {
    const samples = await run();
    if (samples.length === 0) throw new Skip('it gave no sample');
    if (!samples.every(Number.isFinite)) throw new Error(`a sample is no number: ${samples.join(', ')}`);
    return { median: rounded(median(samples)), unit, runs: samples.length };
  } catch (error) {
    if (!(error instanceof Skip)) throw new Error(`${name}: ${(error as Error).message}`, { cause: error });
    console.error(`${name} is left out: ${error.message}`);
    return undefined;
  }
};

const print = (figures: Readonly<Record<string, Figure>>, json: boolean): void => {
  if (json) {
    console.log(JSON.stringify(figures, null, 2));
    return;
  }
  for (const [name, figure] of Object.entries(figures))
    console.log(
      `${name.padEnd(28)} ${String(figure.median).padStart(12)} ${figure.unit} (${figure.runs} runs)`,
    );
};

const main = async (): Promise<void> => {
  const { json, only } = readArguments();
  const benches = await loadBenches();
  const names = Object.keys(benches).filter((name) => name.startsWith(only));
  if (names.length === 0)
    throw new Error(`No bench begins with "${only}". There are: ${Object.keys(benches).sort().join(', ')}.`);
  const figures: Record<string, Figure> = {};
  for (const name of [ALWAYS, ...names.filter((other) => other !== ALWAYS)]) {
    const figure = await measure(name, benches[name] as Bench);
    if (figure !== undefined) figures[name] = figure;
  }
  print(figures, json);
};

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 2;
});
