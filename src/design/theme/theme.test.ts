import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Palette, palettes, type ThemeName } from '../tokens.ts';
import { contrast } from './contrast.ts';
import { tokensCss } from './css.ts';

const themes = Object.keys(palettes) as ThemeName[];
const parties = ['partyBlue', 'partyOrange', 'partyGreen', 'partySky', 'partyPurple', 'partyYellow'] as const;
const surfaces = ['ground', 'paper', 'disk', 'hover', 'accentWash'] as const;
const texts: [keyof Palette, keyof Palette][] = [
  ...surfaces.flatMap((on) =>
    [['ink', on] as const, ['inkQuiet', on] as const].map(
      (pair) => [...pair] as [keyof Palette, keyof Palette],
    ),
  ),
  ...(['ground', 'paper', 'disk'] as const).flatMap((on) =>
    [...parties, 'accent' as const, 'fault' as const, 'holds' as const].map(
      (text): [keyof Palette, keyof Palette] => [text, on],
    ),
  ),
  // Code that ran is marked with a wash.
  ['partyPurple', 'accentWash'],
  ['partyGreen', 'accentWash'],
  ['partyBlue', 'accentWash'],
  ['accent', 'accentWash'],
  ['fault', 'faultWash'],
  ['holds', 'holdsWash'],
  ['ink', 'faultWash'],
  ['ink', 'holdsWash'],
  ['onAccent', 'accent'],
  ['onFault', 'fault'],
];

test('black on white is 21 : 1 and the formula is symmetric', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('#ffffff', '#777777')).toBe(contrast('#777777', '#ffffff'));
});

test.each(themes)('%s: every text pair reaches 4.5 : 1', (theme) => {
  const palette = palettes[theme];
  const weak = texts.filter(([text, on]) => contrast(palette[text], palette[on]) < 4.5);
  expect(
    weak.map(([text, on]) => `${text} on ${on}: ${contrast(palette[text], palette[on]).toFixed(2)}`),
  ).toEqual([]);
});

test.each(themes)('%s: every mark reaches 3 : 1', (theme) => {
  const palette = palettes[theme];
  const weak = surfaces.filter((on) => contrast(palette.lineStrong, palette[on]) < 3);
  expect(weak.map((on) => `lineStrong on ${on}`)).toEqual([]);
});

test('tokens.css is what tokens.ts says', () => {
  expect(readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')).toBe(tokensCss());
});
