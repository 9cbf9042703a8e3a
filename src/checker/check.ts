/** A whole check at once; in a worker use `Search` itself, slice by slice. */
import type { Model } from '#kernel';
import { Search } from './search.ts';
import type { CheckOptions, CheckResult } from './verdict.ts';

export const check = (model: Model, options: CheckOptions = {}): CheckResult => {
  const search = new Search(model, options);
  while (!search.step());
  const result = search.result();
  search.space.clear();
  return result;
};
