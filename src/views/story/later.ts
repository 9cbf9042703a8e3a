/** Parts of the story that come after its first words, in one file, fetched once the page rests. */
import { later } from '#design';

const parts = () => import('./parts.ts');

export const Prediction = later(async () => (await parts()).Prediction);
export const Explain = later(async () => (await parts()).Explain);
export const Beyond = later(async () => (await parts()).Beyond);

export const fetchAll = (): void => {
  for (const part of [Prediction, Explain, Beyond]) part.fetch();
};
