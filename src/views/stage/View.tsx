/** The stage: the network, and everything that hands, fingers and keys can do to it. */
import { type FocusEvent, Suspense, useId, useMemo, useRef, useState } from 'react';
import { later } from '#design';
import type { LabSession } from '#lab';
import { type Point, type Size, useLab, useScale, useSize } from '#views/kit';
import { CROWD_FROM } from './crowd-hit.ts';
import { Deeds } from './Deeds.tsx';
import { roomOf } from './deeds.ts';
import type { Gesture } from './gesture.ts';
import { Picture } from './Picture.tsx';
import { Stroke } from './Stroke.tsx';
import { STRINGS } from './strings.ts';
import { keyOf, nodeKey } from './target.ts';
import { useFlights } from './use-flights.ts';
import { type GestureListener, useGestures } from './use-gestures.ts';
import { useHands } from './use-hands.ts';
import { useMenu } from './use-menu.ts';
import { type Drag, type Picture as PictureOf, usePicture } from './use-picture.ts';
import { useSlash } from './use-slash.ts';
import { useWalk } from './use-walk.ts';
import './stage.css';
import './links.css';
import './cards.css';
import './pills.css';

/** Not needed for the first picture. */
const Crowd = later(async () => (await import('./Crowd.tsx')).Crowd);
const SeamNotes = later(async () => (await import('./SeamNotes.tsx')).SeamNotes);
const ActMenu = later(async () => (await import('./ActMenu.tsx')).default);
const TableTwin = later(async () => (await import('./TableTwin.tsx')).default);

export interface StageProps {
  readonly session: LabSession;
  /** Motion is reduced, by the system's preference or by the switch: flights become hops with a trail. */
  readonly hops?: boolean;
  /** Name of the theme, so that what is drawn on a canvas follows it. */
  readonly theme?: string;
  /** Buttons over and beside the picture; what can be done to its parts is there without them. */
  readonly controls?: boolean;
  /** Key of a stop, `node:R0`: what everybody should look at. */
  readonly spot?: string | null;
}

const dragOf = (gesture: Gesture): Drag | null =>
  gesture.doing === 'dragging'
    ? { node: gesture.on.slice('node:'.length), from: gesture.from, at: gesture.at }
    : null;

const stopOf = (event: FocusEvent): string | null =>
  (event.target as Element).closest('[data-stop]')?.getAttribute('data-stop') ?? null;

const useRoom = ({ lesson }: LabSession, size: Size): Size =>
  useMemo(() => roomOf(lesson, size), [lesson, size]);

export function Stage({ session, hops = false, theme = '', controls = true, spot = null }: StageProps) {
  const ground = useRef<HTMLDivElement>(null);
  const pills = useRef<SVGGElement>(null);
  const trails = useRef<SVGGElement>(null);
  const listener = useRef<GestureListener>(null);
  const help = useId();
  const zoom = useScale();
  const size = useSize(ground, zoom);
  const [gesture, pointer] = useGestures(ground, listener, zoom);
  const room = useRoom(session, size);
  const picture = usePicture(session, room, dragOf(gesture));
  const acts = useMenu(session);
  const { menu, early } = acts;
  const [asTable, setAsTable] = useState(false);
  const event = useLab(session, (state) => state.cursor.index);
  const selection = useLab(session, (state) => state.selection);
  const { plan, world, layout, placement } = picture;
  const crowd = layout.pills.length > CROWD_FROM;
  const fit = useMemo(() => ({ ...size, zoom, theme }), [size, zoom, theme]);
  const flying = useFlights(session.frame, { pills, trails }, picture.traffic, { hops, crowd });
  const walk = useWalk(ground, layout, flying.placeOf);
  const ask = (index: number, at: Point): void => acts.open(nodeKey(plan.ids[index] ?? ''), at, 'deeds');
  const hands = useHands({ session, ground, listener, picture, flying, walk, crowd, zoom, acts });
  const slash = useSlash(session, picture, gesture);
  return (
    <section className="stage" aria-label={STRINGS.stage}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what happens to the parts of the picture is heard here */}
      <div
        ref={ground}
        className={`stage-ground stage-${placement.form} ${gesture.doing}`}
        // The table lies over it: nobody should walk through what cannot be seen.
        inert={asTable}
        {...pointer}
        {...hands}
        onFocus={(focus) => walk.focused(stopOf(focus))}
        onBlur={() => walk.focused(null)}
      >
        {crowd && (
          <Suspense fallback={null}>
            <Crowd {...{ fit, hops }} drawn={flying.drawn} traffic={picture.traffic} frame={session.frame} />
          </Suspense>
        )}
        {size.width > 0 && (
          <svg
            className="stage-picture"
            // biome-ignore lint/a11y/noRedundantRoles: not every browser gives an SVG this role by itself
            role="graphics-document"
            viewBox={`0 0 ${size.width} ${size.height}`}
            aria-roledescription={STRINGS.stageRole}
            aria-label={STRINGS.stage}
            aria-describedby={help}
          >
            <Picture
              plan={plan}
              world={world}
              placement={placement}
              layout={layout}
              event={event}
              current={walk.current}
              selected={keyOf(selection, plan.indexOf)}
              spot={spot}
              threatened={new Set(slash?.crossed.map((link) => link.key))}
              hops={hops}
              crowd={crowd}
              pillLayer={pills}
              trailLayer={trails}
            />
            {gesture.doing === 'slashing' && <Stroke stroke={gesture.stroke} />}
          </svg>
        )}
        <p id={help} className="stage-help">
          {STRINGS.stageHelp}
        </p>
        {controls && <Deeds session={session} plan={plan} deeds={picture.deeds} zoom={zoom} onAsk={ask} />}
        {layout.seams.length > 0 && <Seams picture={picture} stage={room} zoom={zoom} />}
        {slash && (
          <p className="stage-slash-note" aria-live="polite">
            {slash.says}
          </p>
        )}
      </div>
      {asTable && (
        <Suspense fallback={null}>
          <TableTwin session={session} layout={layout} ids={plan.ids} />
        </Suspense>
      )}
      {controls && <Tools {...{ picture, asTable, onTable: setAsTable }} />}
      {menu && (
        <Suspense fallback={null}>
          <ActMenu {...{ session, menu, ground, zoom, early }} onClose={acts.close} />
        </Suspense>
      )}
    </section>
  );
}

interface SeamsProps {
  readonly picture: PictureOf;
  readonly stage: Size;
  readonly zoom: number;
}

function Seams({ picture: { plan, placement, layout, deeds }, stage, zoom }: SeamsProps) {
  const taken = deeds.map(({ box }) => box);
  return (
    <Suspense fallback={null}>
      <SeamNotes seams={layout.seams} ids={plan.indexOf} {...{ placement, stage, taken, zoom }} />
    </Suspense>
  );
}

interface ToolsProps {
  readonly picture: Pick<PictureOf, 'moved' | 'resetPlaces'>;
  readonly asTable: boolean;
  onTable(shown: boolean): void;
}

function Tools({ picture, asTable, onTable }: ToolsProps) {
  return (
    <div className="stage-tools">
      {picture.moved && (
        <button type="button" onClick={picture.resetPlaces}>
          {STRINGS.resetPlaces}
        </button>
      )}
      <button type="button" aria-pressed={asTable} onClick={() => onTable(!asTable)}>
        {STRINGS.showTable}
      </button>
    </div>
  );
}
