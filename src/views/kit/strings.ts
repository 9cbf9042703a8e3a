import { strings } from '#lesson-kit';

export const STRINGS = strings('views/kit', {
  cannot: (problem: string) => `This cannot be done: ${problem}.`,
});
