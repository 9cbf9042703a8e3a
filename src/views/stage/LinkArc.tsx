/** One link: a thin arc with a wide invisible rim for the pointer; a cut one gapes, with a mark in the gap. */
import { memo } from 'react';
import { arcDirection, arcPath, arcPoint, px, sansWidth } from '#views/kit';
import { oneWayOf, say, sayLatencies } from './describe.ts';
import { gapOf, type LinkShape } from './links.ts';
import { Drawn, Says } from './Says.tsx';
import { STRINGS } from './strings.ts';
import { linkKey } from './target.ts';

export interface LinkArcProps {
  readonly link: LinkShape;
  readonly ids: readonly string[];
  /** What it says of itself. */
  readonly says: string;
  readonly focusable: boolean;
  readonly selected: boolean;
  /** What everybody should look at. */
  readonly lit: boolean;
  readonly blamed: boolean;
  /** A stroke crosses it: letting go would cut it. */
  readonly threatened: boolean;
  readonly bare: boolean;
}

/** Side of the arc's middle on which its words stand, beside the line and not on it. */
const besideGap = (link: LinkShape): { x: number; y: number; anchor: 'start' | 'end' } => {
  const middle = (link.start + link.end) / 2;
  const at = arcPoint(link.arc, middle);
  const along = arcDirection(link.arc, middle);
  const rightX = -along.y * 18;
  const side = rightX < 0 ? -1 : 1;
  return { x: at.x + side * rightX, y: at.y + side * along.x * 18, anchor: 'start' };
};

/** Two strokes across the line for a cut both ways; one stroke and an arrow that still passes for a one-way cut. */
function Gap({ link, ids }: { readonly link: LinkShape; readonly ids: readonly string[] }) {
  const [from, to] = gapOf(link);
  const middle = (from + to) / 2;
  const at = arcPoint(link.arc, middle);
  const along = arcDirection(link.arc, middle);
  const turn = (Math.atan2(along.y, along.x) * 180) / Math.PI;
  const oneWay = oneWayOf(link, ids);
  const words = oneWay ? say('cutOneWay', oneWay) : STRINGS.cut;
  const beside = besideGap(link);
  const flip = link.cut === 'back' ? 1 : -1;
  const passes = `M${-17 * flip} ${6 * flip}H${15 * flip}M${9 * flip} ${1 * flip}L${15 * flip} ${6 * flip}L${9 * flip} ${11 * flip}`;
  const slash = `M${-4 * flip} ${-1 * flip}L${4 * flip} ${-13 * flip}`;
  return (
    <>
      <path className="link-line link-cut" d={arcPath(link.arc, link.start, from)} />
      <path className="link-line link-cut" d={arcPath(link.arc, to, link.end)} />
      <g transform={`translate(${px(at.x)} ${px(at.y)}) rotate(${px(turn)})`}>
        <path className="link-mark" d={oneWay ? slash : 'M-8 8L0 -8M2 8L10 -8'} />
        {oneWay && <path className="link-passes" d={passes} />}
      </g>
      <text className="link-word link-word-cut" x={px(beside.x)} y={px(beside.y)} textAnchor={beside.anchor}>
        {words}
      </text>
    </>
  );
}

function Latency({ link, ids }: { readonly link: LinkShape; readonly ids: readonly string[] }) {
  const text = sayLatencies(link, ids);
  const at = arcPoint(link.arc, (link.start + link.end) / 2);
  const width = sansWidth(text, 12) + 16;
  return (
    <g className="link-latency" transform={`translate(${px(at.x)} ${px(at.y)})`}>
      <rect x={px(-width / 2)} y="-11" width={px(width)} height="22" rx="6" />
      <text className="link-word" textAnchor="middle">
        {text}
      </text>
    </g>
  );
}

function Line(props: LinkArcProps) {
  const { link, ids, says, focusable, bare } = props;
  const whole = arcPath(link.arc, link.start, link.end);
  const classes = [
    'link',
    props.selected && 'link-selected',
    props.lit && 'lit',
    props.blamed && 'link-blamed',
    props.threatened && 'link-threatened',
  ];
  if (bare) return <path className="link-line" d={whole} />;
  return (
    // biome-ignore lint/a11y/useSemanticElements: it opens a menu, and SVG has no button
    <g
      className={classes.filter(Boolean).join(' ')}
      data-stop={linkKey(link.key)}
      role="button"
      aria-haspopup="menu"
      aria-roledescription={STRINGS.linkRole}
      tabIndex={focusable ? 0 : -1}
    >
      <Says text={says} />
      <Drawn>
        <path className="stage-hit link-hit" d={whole} />
        <path className="link-focus" d={whole} />
        {link.cut === 'open' ? <path className="link-line" d={whole} /> : <Gap link={link} ids={ids} />}
        <Latency link={link} ids={ids} />
      </Drawn>
    </g>
  );
}

export const LinkArc = memo(Line);
