/** Goal: the models have the counts of the curriculum. Method: the checker searches each of them whole. */
import { expect, test } from 'vitest';
import { check } from '#checker';
import { models } from './index.ts';

test.each(models)('$model.id', ({ model, expected }) => {
  const { distinct, generated, complete, properties } = check(model, { stop: 'never' });
  expect({ distinct, generated, complete }).toEqual({
    distinct: expected.distinct,
    generated: expected.generated,
    complete: true,
  });
  const failed = properties.filter(({ verdict }) => verdict === 'fails');
  const wanted = expected.fails ? [[expected.fails.property, expected.fails.steps]] : [];
  expect(failed.map(({ id, witness }) => [id, witness?.steps.length])).toEqual(wanted);
});
