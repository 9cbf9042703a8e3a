/** The space-time diagram as a picture by itself: lines downwards, one row an event, one arrow a message. Pure. */
import { type History, visibleText } from '#kernel';
import { type SpaceTime, type SpaceTimeArrow, SpaceTimeBuilder } from '../space-time/index.ts';

/** Colours (`#rrggbb`) and type of a picture; whoever has a theme hands its own over. */
export interface Ink {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly fault: string;
  /** One a lane, in turn. */
  readonly parties: readonly string[];
  readonly font: string;
  /** Rules that bring the font along, if any. */
  readonly fontFaces?: string;
}

/** Dark on light, for print and for the command line. */
export const PRINT: Ink = {
  paper: '#ffffff',
  ink: '#1a1d21',
  quiet: '#5b6470',
  line: '#7f8690',
  fault: '#c0271d',
  parties: ['#0068a8', '#ad4a00', '#00734f', '#1f6f9c', '#a0487a', '#7a6400'],
  font: "'Inter Variable', Inter, system-ui, sans-serif",
};

const LANE = 170;
const LEFT = 40;
const HEAD = 40;
const ROW = 26;
const FOOT = 24;
const LABEL_MAX = 20;
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const escaped = (text: string): string =>
  visibleText(text)
    .replace(NOT_XML, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');

const shortened = (text: string): string => {
  const characters = [...text];
  return characters.length <= LABEL_MAX ? text : `${characters.slice(0, LABEL_MAX - 1).join('')}…`;
};

const laneX = (lane: number): number => LEFT + lane * LANE;
const rowY = (index: number): number => HEAD + (index + 0.5) * ROW;

interface Size {
  readonly width: number;
  readonly height: number;
}

const sizeOf = ({ lanes, events }: SpaceTime): Size => ({
  width: LEFT + Math.max(1, lanes.length) * LANE,
  height: HEAD + events.length * ROW + FOOT,
});

const laneLine = (space: SpaceTime, lane: number, ink: Ink, { height }: Size): string => {
  const name = escaped(shortened(space.lanes[lane] ?? ''));
  const x = laneX(lane);
  const gaps = space.gaps
    .filter((gap) => gap.lane === lane)
    .map(({ from, to }) => {
      const end = to < 0 ? height - FOOT / 2 : rowY(to);
      return `<line x1="${x}" y1="${rowY(from)}" x2="${x}" y2="${end}" stroke="${ink.paper}" stroke-width="3"/><line x1="${x}" y1="${rowY(from)}" x2="${x}" y2="${end}" stroke="${ink.fault}" stroke-dasharray="2 5"/>`;
    });
  return `<g data-lane="${name}"><text x="${x}" y="22" text-anchor="middle" font-weight="600" fill="${ink.ink}">${name}</text><line x1="${x}" y1="${HEAD - 8}" x2="${x}" y2="${height - FOOT / 2}" stroke="${ink.line}"/>${gaps.join('')}</g>`;
};

const arrowLine = (arrow: SpaceTimeArrow, ink: Ink, { height }: Size): string => {
  const { from, to, fromLane, toLane, fate, party } = arrow;
  const [x1, y1] = [laneX(fromLane), from < 0 ? HEAD - 8 : rowY(from)];
  const [x2, y2] = [laneX(toLane), to < 0 ? height - FOOT / 2 : rowY(to)];
  const lost = fate === 'lost';
  const colour = lost ? ink.fault : (ink.parties[party % ink.parties.length] ?? ink.ink);
  // What is still on its way stops short of the other line.
  const share = fate === 'arrived' ? 1 : lost ? 0.92 : 0.5;
  const [endX, endY] = [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share];
  const head = lost ? cross(endX, endY, colour) : tip(x1, y1, endX, endY, colour);
  return `<g data-arrow="${fate}"><line x1="${x1}" y1="${y1}" x2="${endX}" y2="${endY}" stroke="${colour}" stroke-width="1.5"${fate === 'arrived' ? '' : ' stroke-dasharray="5 4"'}/>${head}</g>`;
};

const cross = (x: number, y: number, colour: string): string =>
  `<path d="M${x - 4} ${y - 4}l8 8m0-8l-8 8" stroke="${colour}" stroke-width="2" fill="none"/>`;

/** The head of an arrow: whole numbers of a hundredth of a pixel, so that equal runs give equal files. */
const tip = (x1: number, y1: number, x2: number, y2: number, colour: string): string => {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
  const point = (back: number, side: number): string =>
    `${(x2 - ux * back - uy * side).toFixed(2)},${(y2 - uy * back + ux * side).toFixed(2)}`;
  return `<polygon points="${point(3, 0)} ${point(12, 4)} ${point(12, -4)}" fill="${colour}"/>`;
};

const eventMark = ({ events }: SpaceTime, index: number, ink: Ink, { width }: Size): string => {
  const { lane, family, label } = events[index] as SpaceTime['events'][number];
  const y = rowY(index);
  const alarming = family === 'fault' || family === 'loss';
  const words = escaped(shortened(label));
  if (lane < 0)
    return `<g data-event="${index}"><line x1="8" y1="${y}" x2="${width - 8}" y2="${y}" stroke="${ink.fault}" stroke-dasharray="3 4"/><text x="${width - 10}" y="${y - 4}" text-anchor="end" font-size="11" fill="${ink.quiet}">${words}</text></g>`;
  const x = laneX(lane);
  const fill = alarming ? ink.fault : (ink.parties[lane % ink.parties.length] ?? ink.ink);
  return `<g data-event="${index}"><circle cx="${x}" cy="${y}" r="4.5" fill="${fill}" stroke="${ink.paper}" stroke-width="1.5"/><text x="${x + 10}" y="${y + 4}" font-size="11" fill="${ink.ink}" stroke="${ink.paper}" stroke-width="3" paint-order="stroke">${words}</text></g>`;
};

/** @param title what the picture is of, for who cannot see it. */
export const spaceTimeSvg = (space: SpaceTime, title: string, ink: Ink = PRINT): string => {
  const size = sizeOf(space);
  const { width, height } = size;
  const style = ink.fontFaces === undefined ? '' : `<style>${ink.fontFaces}</style>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${escaped(ink.font)}" font-size="13">`,
    `<title>${escaped(title)}</title>${style}<rect width="${width}" height="${height}" fill="${ink.paper}"/>`,
    ...space.lanes.map((_, lane) => laneLine(space, lane, ink, size)),
    ...space.arrows.map((arrow) => arrowLine(arrow, ink, size)),
    ...space.events.map((_, index) => eventMark(space, index, ink, size)),
    '</svg>',
    '',
  ].join('\n');
};

/** The diagram of everything that was played. */
export const toSvg = (history: History, title: string, ink: Ink = PRINT): string =>
  spaceTimeSvg(new SpaceTimeBuilder(history).upTo(history.length), title, ink);
