/** Tokens as custom properties. Pure text; `write.ts` puts it on disk, a test compares. */
import { durations, measures, type Palette, palettes, rootPx, type ThemeName } from '../tokens.ts';

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function colours(theme: ThemeName, indent: string): string {
  const palette: Palette = palettes[theme];
  const scheme = theme === 'dark' ? 'dark' : 'light';
  const lines = Object.entries(palette).map(([name, value]) => `--${kebab(name)}: ${value};`);
  // A percentage keeps the reader's own browser font size in the product.
  const size = `font-size: ${(rootPx[theme] / 16) * 100}%;`;
  return [`color-scheme: ${scheme};`, size, ...lines].map((line) => `${indent}${line}\n`).join('');
}

function shared(): string {
  const lengths = Object.entries(measures).map(([name, value]) => `  --${name}: ${value};\n`);
  const times = Object.entries(durations).map(([name, ms]) => `  --duration-${name}: ${ms}ms;\n`);
  return [...lengths, ...times].join('');
}

export function tokensCss(): string {
  return [
    '/* Written from tokens.ts by theme/write.ts; do not edit. */\n',
    `:root {\n${shared()}${colours('light', '  ')}}\n\n`,
    `@media (prefers-color-scheme: dark) {\n  :root:not([data-theme]),\n  :root[data-theme="auto"] {\n`,
    `${colours('dark', '    ')}  }\n}\n\n`,
    `:root[data-theme="dark"] {\n${colours('dark', '  ')}}\n\n`,
    `:root[data-theme="projector"] {\n${colours('projector', '  ')}}\n`,
  ].join('');
}
