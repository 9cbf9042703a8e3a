import { expect, test } from 'vitest';
import { draggedTo, pressed, toggled } from './resizing.ts';
import { OWN_WIDTH, parseWidth, type Width, writeWidth } from './width.ts';

const wide: Width = { percent: 30, folded: false };

test('a drag stays between narrow and wide, and folds what is dragged to the edge', () => {
  expect(draggedTo(OWN_WIDTH, 33.333)).toEqual({ percent: 33.3, folded: false });
  expect(draggedTo(wide, 90)).toEqual({ percent: 50, folded: false });
  expect(draggedTo(wide, 10)).toEqual({ percent: 14, folded: false });
  expect(draggedTo(wide, 3)).toEqual({ percent: 30, folded: true });
});

test('arrows widen and narrow, Enter folds and unfolds, other keys belong to others', () => {
  expect(pressed(wide, 30, 'ArrowRight', 'ArrowRight')).toEqual({ percent: 32, folded: false });
  expect(pressed(wide, 30, 'ArrowRight', 'ArrowLeft')).toEqual({ percent: 28, folded: false });
  expect(pressed(OWN_WIDTH, 27, 'ArrowLeft', 'ArrowRight')).toEqual({ percent: 25, folded: false });
  expect(pressed(wide, 30, 'Enter', 'ArrowRight')).toEqual({ percent: 30, folded: true });
  expect(pressed(toggled(wide), 0, 'ArrowRight', 'ArrowRight')).toEqual(wide);
  expect(pressed(wide, 30, 'End', 'ArrowRight')).toEqual({ percent: 50, folded: false });
  expect(pressed(wide, 30, 'c', 'ArrowRight')).toBeNull();
});

test('what is kept comes back; what nobody wrote is the width of the layout', () => {
  for (const width of [wide, toggled(wide), OWN_WIDTH, toggled(OWN_WIDTH), { percent: 21.5, folded: false }])
    expect(parseWidth(writeWidth(width))).toEqual(width);
  for (const hostile of [null, '', '30;color:red', '-3', '1e9', 'folded folded', '{}'])
    expect(parseWidth(hostile)).toEqual(OWN_WIDTH);
  expect(parseWidth('99')).toEqual({ percent: 50, folded: false });
});
