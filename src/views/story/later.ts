/** Parts of the story that come after its first words, in one file, fetched once the page rests. */
import { later } from '#design';

const parts = () => import('./parts/index.ts');

export const Prediction = later(async () => (await parts()).Prediction);
export const Explain = later(async () => (await parts()).Explain);
export const Beyond = later(async () => (await parts()).Beyond);

export const fetchAll = async (): Promise<void> => {
  // All are in one file; a failure is met here, and told, not waited out.
  await parts();
  await Promise.all([Prediction, Explain, Beyond].map((part) => part.fetch()));
};
