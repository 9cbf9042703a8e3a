import { expect, test } from 'vitest';
import { filled } from './items.ts';

test('groups with nothing to choose leave no empty heading behind', () => {
  const cut = { id: 'cut', label: 'Cut the link' };
  expect(filled([{ label: 'Links', items: [cut] }, { label: 'Nodes', items: [] }, { items: [cut] }])).toEqual(
    [{ label: 'Links', items: [cut] }, { items: [cut] }],
  );
});
