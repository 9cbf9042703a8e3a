/** A lesson as a picture for links that unfold: its title, and its own network at a moment of its own run. */

import { palettes } from '../../src/design/tokens.ts';
import { type Flight, labelOf, type Micros, type Plan } from '../../src/kernel/index.ts';
import { type Lesson, plainText, type Story } from '../../src/lesson-kit/index.ts';
import { ROLE_PATHS } from '../../src/views/kit/role-paths.ts';
import { momentOf } from './moment.ts';
import { CARD_SIZE } from './page.ts';
import { escapeHtml } from './prose.ts';

const COLOURS = palettes.light;
const PARTIES = [
  COLOURS.partyBlue,
  COLOURS.partyOrange,
  COLOURS.partyGreen,
  COLOURS.partyPurple,
  COLOURS.partySky,
  COLOURS.partyYellow,
];
/** Where the network stands on the card, in its pixels. */
const STAGE = { x: 560, y: 60, width: 560, height: 480 } as const;
const NODE = { width: 108, height: 50 } as const;
const TITLE = { size: 50, characters: 19, lines: 4 } as const;
const SUMMARY = { size: 25, characters: 36, lines: 5 } as const;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Words in lines of at most so many characters; what does not fit ends in an ellipsis. */
const wrap = (
  text: string,
  { characters, lines }: { readonly characters: number; readonly lines: number },
): string[] => {
  const out: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = out.at(-1);
    if (last !== undefined && last.length + word.length < characters) out[out.length - 1] = `${last} ${word}`;
    else out.push(word);
  }
  return out.length <= lines ? out : [...out.slice(0, lines - 1), `${out[lines - 1]} …`];
};

const text = (at: Point, size: number, says: string, more = ''): string =>
  `<text x="${at.x}" y="${at.y}" font-size="${size}" ${more}>${escapeHtml(says)}</text>`;

const paragraph = (at: Point, size: number, lines: readonly string[], more: string): string =>
  lines.map((line, place) => text({ x: at.x, y: at.y + place * size * 1.25 }, size, line, more)).join('');

const colourOf = (index: number): string => PARTIES[index % PARTIES.length] ?? COLOURS.ink;

const node = (plan: Plan, index: number, { x, y }: Point): string => {
  const shape = plan.roles[index]?.shape ?? 'circle';
  return [
    `<rect x="${x - NODE.width / 2}" y="${y - NODE.height / 2}" width="${NODE.width}" height="${NODE.height}" rx="10" fill="${COLOURS.paper}" stroke="${COLOURS.lineStrong}" stroke-width="2"/>`,
    `<path d="${ROLE_PATHS[shape]}" transform="translate(${x - 34} ${y}) scale(1.5)" fill="${colourOf(index)}"/>`,
    text({ x: x - 14, y: y + 9 }, 25, plan.ids[index] ?? '', `font-weight="600" fill="${COLOURS.ink}"`),
  ].join('');
};

const pill = (plan: Plan, flight: Flight, at: Point): string => {
  const label = labelOf(plan, flight.message).slice(0, 18);
  const width = label.length * 11 + 26;
  const party = plan.scenario.protocol.party?.(flight.message, plan.ids[flight.from] ?? '');
  const colour = colourOf(party ? (plan.indexOf.get(party) ?? flight.from) : flight.from);
  return [
    `<rect x="${at.x - width / 2}" y="${at.y - 17}" width="${width}" height="34" rx="17" fill="${COLOURS.paper}" stroke="${colour}" stroke-width="3"/>`,
    text({ x: at.x, y: at.y + 7 }, 19, label, `text-anchor="middle" font-weight="600" fill="${colour}"`),
  ].join('');
};

const between = (from: Point, to: Point, share: number): Point => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
});

/** Spread over its link by its age; one that leaves at this very moment stands a little way out. */
const shareOf = ({ sent, due }: Flight, now: Micros, place: number): number =>
  0.38 + 0.16 * (due > sent ? (now - sent) / (due - sent) : 0) + (place % 3) * 0.05;

const network = (lesson: Lesson): string => {
  const { history, index } = momentOf(lesson);
  const { plan } = history;
  const world = history.worldAt(index);
  const positions = lesson.positions(paramsOf(lesson));
  const points = plan.ids.map((id): Point => {
    const { x, y } = positions[id] ?? { x: 0.5, y: 0.5 };
    return { x: STAGE.x + x * STAGE.width, y: STAGE.y + y * STAGE.height };
  });
  const at = (place: number): Point => points[place] ?? { x: 0, y: 0 };
  const links = plan.links.flatMap((link, place) => {
    const [from, to] = [Math.floor(place / plan.size), place % plan.size];
    if (!link || from > to) return [];
    const [a, b] = [at(from), at(to)];
    const cut = world.cuts[place] === 1;
    return `<line x1="${a.x}" y1="${a.y}" x2="${b.x}" y2="${b.y}" stroke="${cut ? COLOURS.fault : COLOURS.lineStrong}" stroke-width="2.5" ${cut ? 'stroke-dasharray="60 24"' : ''}/>`;
  });
  const pills = world.flights
    .slice(0, 12)
    .map((flight, place) =>
      pill(plan, flight, between(at(flight.from), at(flight.to), shareOf(flight, world.time, place))),
    );
  const nodes = points.map((point, place) => node(plan, place, point));
  return [...links, ...pills, ...nodes].join('');
};

const paramsOf = ({ parameters }: Lesson) =>
  Object.fromEntries(Object.entries(parameters).map(([name, parameter]) => [name, parameter.default]));

/** 1200 × 630, as sites that unfold links ask for. */
export const cardSvg = (lesson: Lesson, story: Story): string => {
  const title = wrap(story.title, TITLE);
  const summary = wrap(plainText(story.summary), SUMMARY);
  const { width, height } = CARD_SIZE;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="Inter">`,
    `<rect width="${width}" height="${height}" fill="${COLOURS.ground}"/>`,
    network(lesson),
    text({ x: 60, y: 90 }, 26, 'Netsplit', `font-weight="600" fill="${COLOURS.accent}"`),
    paragraph({ x: 60, y: 175 }, TITLE.size, title, `font-weight="600" fill="${COLOURS.ink}"`),
    paragraph(
      { x: 60, y: 175 + title.length * TITLE.size * 1.25 + 20 },
      SUMMARY.size,
      summary,
      `fill="${COLOURS.inkQuiet}"`,
    ),
    '</svg>',
  ].join('\n');
};
