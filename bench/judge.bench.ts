/** How long the judges take: every shared history of Porcupine against linearizability, read and judged. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judge, parseHistory } from '#checker';
import { REPOSITORY } from '../scripts/source/files.ts';
import { type Benches, Skip, secondsOf } from './bench.ts';

const FOLDER = join(REPOSITORY, '..', 'shared', 'ground-truth', 'porcupine');
const REPETITIONS = 5;

const texts = (): string[] => {
  if (!existsSync(FOLDER)) throw new Skip('the shared porcupine histories are not beside the repository');
  return ['jepsen', 'kv'].flatMap((kind) =>
    readdirSync(join(FOLDER, kind))
      .sort()
      .map((file) => readFileSync(join(FOLDER, kind, file), 'utf8')),
  );
};

export const benches: Benches = {
  'judge.porcupine': {
    unit: 's',
    run: () => {
      const histories = texts();
      const judgeAll = () => {
        for (const text of histories)
          if (judge('linearizable', parseHistory(text)).verdict === 'unknown')
            throw new Error('a shared history could not be judged within the budget');
      };
      judgeAll();
      return Array.from({ length: REPETITIONS }, () => secondsOf(judgeAll));
    },
  },
};
