import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { IconButton, ToggleButton } from './Button.tsx';
import { Options } from './Options.tsx';

test('a picture button has a name, a toggle says its state, and neither submits a form', () => {
  const icon = renderToStaticMarkup(<IconButton label="Step back">‹</IconButton>);
  expect(icon).toContain('aria-label="Step back"');
  expect(icon).toContain('type="button"');
  expect(renderToStaticMarkup(<ToggleButton pressed={false}>Hold</ToggleButton>)).toContain(
    'aria-pressed="false"',
  );
});

test('options are radios of one group, and one of them is chosen', () => {
  const options = ['a', 'b'].map((value) => ({ value, label: value, says: `${value} it is` }));
  const drawn = renderToStaticMarkup(
    <Options name="what" legend="What?" options={options} chosen="b" onChoose={() => {}} />,
  );
  expect(drawn.match(/type="radio" name="what"/g)).toHaveLength(2);
  expect(drawn.match(/checked=""/g)).toHaveLength(1);
  expect(drawn).toContain('<small>b it is</small>');
});
