/**
 * Types of everything; and types of the pure layers alone, without DOM and Node. A canary proves that the second
 * can fail: some package's types could quietly bring the DOM back.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { REPOSITORY, readText } from '../source/files.ts';
import { runTool, type Stage, single, tail } from './stage.ts';

const PURE = 'tsconfig.pure.json';
/** Each must be unknown to the pure layers. */
const FOREIGN = ['document', 'window', 'setTimeout', 'fetch', 'performance', 'localStorage', 'process'];

const compile = async (config: string): Promise<string[]> => {
  const { code, output } = await runTool('tsc', ['--noEmit', '--pretty', 'false', '-p', config]);
  return code === 0 ? [] : [`${relative(REPOSITORY, join(REPOSITORY, config))}\n${tail(output)}`];
};

/** The pure configuration with one more file, which uses what it must not know. */
const writeCanary = (folder: string): string => {
  const { include, exclude } = JSON.parse(readText(PURE)) as { include: string[]; exclude: string[] };
  const up = (pattern: string): string => (pattern.startsWith('**') ? pattern : `../../${pattern}`);
  const config = {
    extends: `../../${PURE}`,
    include: ['canary.ts', ...include.map(up)],
    exclude: exclude.map(up),
  };
  writeFileSync(
    join(folder, 'canary.ts'),
    FOREIGN.map((name) => `export const _${name} = ${name};\n`).join(''),
  );
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  return join(folder, 'tsconfig.json');
};

const canary = async (): Promise<string[]> => {
  mkdirSync(join(REPOSITORY, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(REPOSITORY, '.cache', 'types-'));
  try {
    const { output } = await runTool('tsc', ['--noEmit', '--pretty', 'false', '-p', writeCanary(folder)]);
    return FOREIGN.filter((name) => !new RegExp(`canary\\.ts.*Cannot find name '${name}'`).test(output)).map(
      (name) => `canary: the pure layers know "${name}" (${PURE}); some import brings its types in`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

export const types: Stage = {
  name: 'types',
  about: 'TypeScript, and the pure layers without DOM',
  run: async () =>
    single([...(await compile('tsconfig.json')), ...(await compile(PURE)), ...(await canary())]),
};
