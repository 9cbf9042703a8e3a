export const STRINGS = {
  label: (lanes: number, events: number) =>
    `Space-time diagram: ${lanes} lines, ${events} events. Arrow keys walk the events.`,
  hint: 'Point at an event, or walk with the arrow keys: what it could know of is lit, and what can know of it.',
  stamps: 'Stamps',
  none: 'none',
  lamport: 'Lamport',
  vector: 'vector',
  zoomIn: 'Larger',
  zoomOut: 'Smaller',
} as const;
