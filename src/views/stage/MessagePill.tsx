/** What a message looks like. Where it is, the frame loop writes; React draws it once for as long as it flies. */
import { memo } from 'react';
import { partyColour, px } from '#views/kit';
import { sayMessage } from './describe.ts';
import type { Form } from './metrics.ts';
import { pillPath } from './pill-path.ts';
import { MARK_ROOM, markWidth, type Pill, pillFont, SIGN_ROOM } from './pills.ts';
import { Drawn, Says } from './Says.tsx';
import { STRINGS } from './strings.ts';
import { messageKey } from './target.ts';

export interface MessagePillProps {
  readonly pill: Pill;
  readonly form: Form;
  readonly focusable: boolean;
  readonly selected: boolean;
  /** What everybody should look at. */
  readonly lit: boolean;
}

/** Two bars for a held message, two sheets for a copy, at the right end. */
function Signs({ pill }: { readonly pill: Pill }) {
  const { shape, width } = pill;
  const held = shape.fate === 'held';
  const copy = shape.flight.copy > 0;
  const at = width / 2 - 13;
  return (
    <>
      {held && <path className="pill-sign" d={`M${px(at)} -4V4M${px(at + 4.5)} -4V4`} />}
      {copy && (
        <path
          className="pill-sign"
          d={`M${px(at - (held ? SIGN_ROOM : 0) - 3)} -4h7v7M${px(at - (held ? SIGN_ROOM : 0) - 6)} -1h7v6h-7z`}
        />
      )}
    </>
  );
}

function Words({ pill, form }: { readonly pill: Pill; readonly form: Form }) {
  const font = pillFont(form);
  const mark = markWidth(form, pill.party);
  const left = -pill.width / 2;
  return (
    <>
      {mark > 0 && (
        <>
          <path
            className="pill-mark"
            d={pillPath(mark + 3, pill.height - 6, false)}
            transform={`translate(${px(left + 3 + (mark + 3) / 2)} 0)`}
          />
          <text className="pill-mark-word" x={px(left + 3 + (mark + 3) / 2)} fontSize={font - 1}>
            {pill.party.mark}
          </text>
        </>
      )}
      <text className="pill-word" x={px(left + mark + (mark > 0 ? MARK_ROOM : 9))} fontSize={font}>
        {pill.label}
      </text>
      {pill.label !== pill.shape.label && <title>{pill.shape.label}</title>}
    </>
  );
}

const classOf = ({ pill, selected, lit }: MessagePillProps): string =>
  [
    'pill',
    `pill-${pill.shape.fate}`,
    pill.shape.flight.copy > 0 ? 'pill-copy' : '',
    pill.latest ? 'pill-latest' : '',
    selected ? 'pill-selected' : '',
    lit ? 'lit' : '',
  ]
    .filter(Boolean)
    .join(' ');

function Body(props: MessagePillProps) {
  const { pill, form } = props;
  const body = pillPath(pill.width, pill.height, pill.shape.flight.corrupt);
  return (
    <g className="pill-body" style={{ ['--party' as string]: partyColour(pill.party) }}>
      <path className="pill-frame" d={body} />
      {form !== 'dot' && <Words pill={pill} form={form} />}
      <Signs pill={pill} />
      {pill.shape.goneAt !== null && (
        <path className="pill-cross" d={`M${px(-pill.width / 2 + 2)} 0H${px(pill.width / 2 - 2)}`} />
      )}
    </g>
  );
}

function Message(props: MessagePillProps) {
  const { pill, focusable } = props;
  if (pill.shape.goneAt !== null)
    return (
      // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a ghost takes no focus
      <g className={classOf(props)} aria-hidden="true">
        <Body {...props} />
      </g>
    );
  const rim = { width: Math.max(pill.width, 28) + 6, height: Math.max(pill.height, 24) + 4 };
  return (
    // biome-ignore lint/a11y/useSemanticElements: it opens a menu, and SVG has no button
    <g
      className={classOf(props)}
      data-stop={messageKey(pill.id)}
      role="button"
      aria-haspopup="menu"
      aria-roledescription={STRINGS.messageRole}
      tabIndex={focusable ? 0 : -1}
    >
      <Says text={sayMessage(pill)} />
      <Drawn>
        <rect className="stage-hit" x={px(-rim.width / 2)} y={px(-rim.height / 2)} {...rim} />
        <rect
          className="pill-focus"
          x={px(-pill.width / 2 - 3)}
          y={px(-pill.height / 2 - 3)}
          width={px(pill.width + 6)}
          height={px(pill.height + 6)}
          rx={px(pill.height / 2 + 3)}
        />
        <Body {...props} />
      </Drawn>
    </g>
  );
}

const looksAlike = (old: Pill, next: Pill): boolean =>
  old.id === next.id &&
  old.label === next.label &&
  old.latest === next.latest &&
  old.width === next.width &&
  old.height === next.height &&
  old.shape.fate === next.shape.fate &&
  old.shape.flight.due === next.shape.flight.due &&
  old.shape.flight.corrupt === next.shape.flight.corrupt;

export const MessagePill = memo(
  Message,
  (old, next) =>
    looksAlike(old.pill, next.pill) &&
    old.form === next.form &&
    old.focusable === next.focusable &&
    old.selected === next.selected &&
    old.lit === next.lit,
);
