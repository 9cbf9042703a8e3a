/**
 * The design tokens: the one source of colour, type, space and motion. `theme/tokens.css` is written from
 * them by `theme/write.ts` and a test keeps the two the same. Colours are `#rrggbb`; lengths are rem.
 */
export interface Palette {
  readonly ground: string;
  readonly paper: string;
  readonly disk: string;
  readonly hover: string;
  readonly ink: string;
  readonly inkQuiet: string;
  /** Separates surfaces; carries no meaning, so it may be faint. */
  readonly line: string;
  /** Edges that tell where a control is, and links: ≥ 3 : 1. */
  readonly lineStrong: string;
  readonly accent: string;
  readonly accentWash: string;
  readonly onAccent: string;
  readonly fault: string;
  readonly faultWash: string;
  readonly onFault: string;
  readonly holds: string;
  readonly holdsWash: string;
  /** Okabe–Ito hues, shifted in lightness until each reads as text on paper and ground. */
  readonly partyBlue: string;
  readonly partyOrange: string;
  readonly partyGreen: string;
  readonly partySky: string;
  readonly partyPurple: string;
  readonly partyYellow: string;
}

export type ThemeName = 'light' | 'dark' | 'projector';

export const palettes: Readonly<Record<ThemeName, Palette>> = {
  light: {
    ground: '#fbfaf7',
    paper: '#ffffff',
    disk: '#f2f1ec',
    hover: '#f5f4ef',
    ink: '#1a1d21',
    inkQuiet: '#5b6470',
    line: '#e3e1da',
    lineStrong: '#7f8690',
    accent: '#1f5fc4',
    accentWash: '#e8effb',
    onAccent: '#ffffff',
    fault: '#c0271d',
    faultWash: '#fceeec',
    onFault: '#ffffff',
    holds: '#00734f',
    holdsWash: '#e6f4ee',
    partyBlue: '#0068a8',
    partyOrange: '#ad4a00',
    partyGreen: '#00734f',
    partySky: '#1f6f9c',
    partyPurple: '#a0487a',
    partyYellow: '#7a6400',
  },
  dark: {
    ground: '#111418',
    paper: '#1a1e24',
    disk: '#22272f',
    hover: '#252b34',
    ink: '#e9ebee',
    inkQuiet: '#a2aab6',
    line: '#2e343d',
    lineStrong: '#7b8592',
    accent: '#7fb2ff',
    accentWash: '#1c2a44',
    onAccent: '#0d1522',
    fault: '#ff7a6e',
    faultWash: '#3a1f1f',
    onFault: '#240906',
    holds: '#34c997',
    holdsWash: '#15332a',
    partyBlue: '#6cb2ee',
    partyOrange: '#f2914a',
    partyGreen: '#34c997',
    partySky: '#56b4e9',
    partyPurple: '#e29ac4',
    partyYellow: '#f0e442',
  },
  projector: {
    ground: '#ffffff',
    paper: '#ffffff',
    disk: '#eeeeee',
    hover: '#e8ecf4',
    ink: '#000000',
    inkQuiet: '#363b42',
    line: '#a5a9af',
    lineStrong: '#555b64',
    accent: '#003d99',
    accentWash: '#dfe9fb',
    onAccent: '#ffffff',
    fault: '#a80f08',
    faultWash: '#fde7e5',
    onFault: '#ffffff',
    holds: '#00593c',
    holdsWash: '#dcf1e8',
    partyBlue: '#004f85',
    partyOrange: '#8a3800',
    partyGreen: '#00593c',
    partySky: '#0b5880',
    partyPurple: '#842e60',
    partyYellow: '#5c4b00',
  },
};

/** Root font size in px; every other length follows it. */
export const rootPx: Readonly<Record<ThemeName, number>> = { light: 16, dark: 16, projector: 20 };

export const measures = {
  'space-1': '0.25rem',
  'space-2': '0.5rem',
  'space-3': '0.75rem',
  'space-4': '1rem',
  'space-5': '1.5rem',
  'space-6': '2rem',
  'space-7': '3rem',
  'radius-1': '0.25rem',
  'radius-2': '0.5rem',
  'radius-3': '0.75rem',
  'radius-full': '999px',
  'text-1': '0.75rem',
  'text-2': '0.875rem',
  'text-3': '1rem',
  'text-4': '1.125rem',
  'text-5': '1.5rem',
  'text-6': '2rem',
  'font-sans': '"Inter Variable", "Inter stand-in", "Inter wide stand-in", system-ui, sans-serif',
  'font-mono': '"JetBrains Mono Variable", ui-monospace, monospace',
} as const;

/** Milliseconds. `pulse` is the one flash of what just changed. */
export const durations = { quick: 120, pulse: 200, appear: 240 } as const;
