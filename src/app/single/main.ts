/**
 * The one script of the lab in one file. It is the page, and it is every worker too: `own-workers.ts` of the build starts
 * them from this same script, under the name of their source.
 */
const WORKERS = import.meta.glob<object>('../../**/{worker,check-worker}.ts');

const startWorker = async (): Promise<void> => {
  const path = Object.keys(WORKERS).find((key) => self.name.endsWith(key.replace(/^(\.\.\/)+/, '')));
  await WORKERS[path ?? '']?.();
};

if (typeof document === 'undefined') void startWorker();
else void import('./page.tsx').then(({ startPage }) => startPage());

export {};
