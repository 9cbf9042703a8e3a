/**
 * `npm test`: every check, in order, going on after a failure; the last line is the sum.
 *
 * `npm test -- types layers` runs these stages; `npm test -- kernel` runs the unit tests whose path contains
 * "kernel"; `npm test -- e2e keyboard` both.
 */
import { biome, build, layers } from './stages/checks.ts';
import { e2e } from './stages/e2e.ts';
import type { Outcome, Stage } from './stages/stage.ts';
import { types } from './stages/typescript.ts';
import { tidy, unit } from './stages/units.ts';

const STAGES: readonly Stage[] = [types, biome, layers, tidy, unit, build, e2e];

const select = (args: readonly string[]): { stages: readonly Stage[]; filters: readonly string[] } => {
  const named = STAGES.filter(({ name }) => args.includes(name));
  const filters = args.filter((arg) => !STAGES.some(({ name }) => name === arg));
  if (named.length > 0) return { stages: named, filters };
  return { stages: filters.length > 0 ? [unit] : STAGES, filters };
};

const runStage = async ({ name, about, run }: Stage, filters: readonly string[]): Promise<Outcome> => {
  const started = process.hrtime.bigint();
  process.stdout.write(`${name.padEnd(7)} ${about} … `);
  const outcome = await run(filters).catch(
    (error: Error): Outcome => ({ passed: 0, failed: 1, failures: [error.stack ?? error.message] }),
  );
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  const skipped = outcome.skipped ? `, ${outcome.skipped} skipped` : '';
  console.log(`${outcome.passed} passed, ${outcome.failed} failed${skipped} (${seconds.toFixed(1)} s)`);
  return outcome;
};

const main = async (): Promise<void> => {
  const { stages, filters } = select(process.argv.slice(2));
  const failures: string[] = [];
  let passed = 0;
  let failed = 0;
  for (const stage of stages) {
    const outcome = await runStage(stage, filters);
    passed += outcome.passed;
    failed += outcome.failed;
    failures.push(...outcome.failures.map((failure) => `✗ ${stage.name}: ${failure}`));
  }
  if (failures.length > 0) console.log(`\n${failures.join('\n\n')}\n`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
};

await main();
