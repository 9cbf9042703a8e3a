import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ChoiceCards } from './ChoiceCards.tsx';

test('exactly the chosen radio is checked and a verdict is a word', () => {
  const choices = [
    { value: 'x', label: 'x', verdict: 'right' as const },
    { value: 'y', label: 'y' },
  ];
  const html = renderToStaticMarkup(
    <ChoiceCards name="p" legend="What next?" choices={choices} chosen="x" onChoose={() => {}} />,
  );
  expect(html.match(/checked=""/g)).toHaveLength(1);
  expect(html).toContain('<strong>Right</strong>');
});
