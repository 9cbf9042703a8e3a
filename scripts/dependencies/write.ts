/** `npx tsx scripts/dependencies/write.ts`: writes docs/dependencies.md from the lock file and the last build. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from '../build.ts';
import { REPOSITORY } from '../source/files.ts';
import { documentOf } from './document.ts';
import { dependenciesIn } from './lock.ts';

const weights = join(DIST, '.vite', 'packages.json');
if (!existsSync(weights)) {
  console.error('There is no build to look into: run "npm run build" first.');
  process.exitCode = 1;
} else {
  const lock = JSON.parse(readFileSync(join(REPOSITORY, 'package-lock.json'), 'utf8'));
  const weighed = new Map<string, number>(Object.entries(JSON.parse(readFileSync(weights, 'utf8'))));
  writeFileSync(join(REPOSITORY, 'docs', 'dependencies.md'), documentOf(dependenciesIn(lock), weighed));
}
