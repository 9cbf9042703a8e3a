/** The design layer's public surface. Importing it brings the theme's CSS along. */
import './theme/tokens.css';
import './theme/stand-ins.css';
import './theme/base.css';

export { Button, type ButtonProps, IconButton, ToggleButton } from './controls/Button.tsx';
export { Icon, type IconProps } from './controls/Icon.tsx';
export { LinksProvider, useLinksAllowed } from './controls/links.ts';
export { type Option, Options } from './controls/Options.tsx';
export { VisuallyHidden } from './controls/VisuallyHidden.tsx';
export { afterRest, later, laterCode, whenIdle } from './later.ts';
export type { MenuGroup, MenuItem, MenuProps, ViewportPoint } from './menu/items.ts';
export { LazyMenu, preloadMenu } from './menu/LazyMenu.tsx';
export { MenuButton, type MenuButtonProps, MenuOpener, type OpenMenuProps } from './menu/MenuButton.tsx';
export { contrast } from './theme/contrast.ts';
export { loadFonts } from './theme/load-fonts.ts';
export { durations, type Palette, palettes, type ThemeName } from './tokens.ts';
