/** The monkey of the browser tests for five minutes a lesson; `FUZZ_SECONDS` and `FUZZ_SEED` choose otherwise. */
import { ensureBuild } from './build.ts';
import { runTool } from './stages/stage.ts';

await ensureBuild();
const { code, output } = await runTool('playwright', ['test', '--reporter=list', 'fuzz.spec'], {
  FUZZ_SECONDS: process.env.FUZZ_SECONDS ?? '300',
});
console.log(output);
process.exitCode = code;
