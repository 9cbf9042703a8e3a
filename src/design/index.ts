/** The design layer's public surface. Importing it brings the theme's CSS along. */
import './theme/tokens.css';
import './theme/base.css';

export { Button, type ButtonProps, IconButton, ToggleButton } from './controls/Button.tsx';
export { Callout, VisuallyHidden } from './controls/Callout.tsx';
export { type Choice, ChoiceCards } from './controls/ChoiceCards.tsx';
export { contrast } from './theme/contrast.ts';
export { durations, type Palette, palettes, type ThemeName } from './tokens.ts';
