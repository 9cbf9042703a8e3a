import { defineConfig, mergeConfig } from 'vitest/config';
import viteConfig from './vite.config.ts';

/** `unit` is the product's tests; `tidy` reads the sources themselves. */
const project = (name: string, include: string[], exclude: string[]) => ({
  extends: true as const,
  test: { name, include, exclude, environment: 'node' as const },
});

const TIDY = 'scripts/tidy/**/*.test.ts';

export default defineConfig(async (env) =>
  mergeConfig(await viteConfig(env), {
    test: {
      // Two cores are what a small machine has; more workers only wait for each other.
      maxWorkers: 2,
      // Whole state spaces and long histories: slow on a busy machine, never on a healthy one.
      testTimeout: 60_000,
      projects: [
        project('unit', ['{src,lessons,scripts,test,bench}/**/*.test.{ts,tsx}'], [TIDY]),
        project('tidy', [TIDY], []),
      ],
    },
  }),
);
