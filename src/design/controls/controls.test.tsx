import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { IconButton, ToggleButton } from './Button.tsx';
import { Callout } from './Callout.tsx';

test('a picture button has a name, a toggle says its state, and neither submits a form', () => {
  const icon = renderToStaticMarkup(<IconButton label="Step back">‹</IconButton>);
  expect(icon).toContain('aria-label="Step back"');
  expect(icon).toContain('type="button"');
  expect(renderToStaticMarkup(<ToggleButton pressed={false}>Hold</ToggleButton>)).toContain(
    'aria-pressed="false"',
  );
});

test('errors are alerts, other notices are statuses', () => {
  expect(renderToStaticMarkup(<Callout tone="error">No such lesson.</Callout>)).toContain('role="alert"');
  expect(renderToStaticMarkup(<Callout tone="warn">Storage is full.</Callout>)).toContain('role="status"');
});
