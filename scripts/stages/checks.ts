/** The stages that either hold or give reasons: format and lint, layers, the build. */
import { layerProblems } from '../layers/check.ts';
import { REPOSITORY } from '../source/files.ts';
import { runTool, type Stage, single, tail } from './stage.ts';

export const biome: Stage = {
  name: 'biome',
  about: 'format and lint',
  run: async () => {
    const { code, output } = await runTool('biome', [
      'check',
      '--error-on-warnings',
      '--max-diagnostics=40',
      '.',
    ]);
    return single(code === 0 ? [] : [`${tail(output, 120)}\n"npm run format" mends what can be mended.`]);
  },
};

export const layers: Stage = {
  name: 'layers',
  about: 'who imports whom, with a canary',
  run: async () => single(await layerProblems(REPOSITORY)),
};

export const build: Stage = {
  name: 'build',
  about: 'the lab as it is served',
  run: async () => {
    const { code, output } = await runTool('tsx', ['scripts/build.ts']);
    return single(code === 0 ? [] : [tail(output)]);
  },
};
