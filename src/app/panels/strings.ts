import { strings } from '#lesson-kit';

export const STRINGS = strings('app/panels', {
  widthOf: { story: 'Width of the story', inspector: 'Width of the inspector' },
  splitterMeans: 'Drag to resize; double-click or Enter folds',
  folded: 'folded',
});
