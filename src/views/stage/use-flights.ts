/** Moves the pills. Runs once a frame while time runs, writes attributes, and touches nothing of React. */
import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Micros } from '#kernel';
import { type Frame, placeAt } from '#lab';
import { arcPath, clamp, type Point, px } from '#views/kit';
import { type Fit, paintCrowd } from './crowd.ts';
import type { Pill } from './pills.ts';
import { makePlaces, type Places, placeAlone, placePills } from './traffic.ts';

export interface Layers {
  /** One child a pill, in the same order. */
  readonly pills: RefObject<SVGGElement | null>;
  /** One path a pill, in the same order; only when motion is reduced. */
  readonly trails: RefObject<SVGGElement | null>;
  readonly crowd: RefObject<HTMLCanvasElement | null>;
}

const writePlaces = (layer: SVGGElement, places: Places): void => {
  const { children } = layer;
  for (let i = 0; i < places.count; i++) {
    const child = children[i];
    if (!child) continue;
    child.setAttribute('transform', `translate(${px(places.x[i] as number)} ${px(places.y[i] as number)})`);
    const opacity = places.opacity[i] as number;
    if (opacity < 1) child.setAttribute('opacity', px(opacity));
    else if (child.hasAttribute('opacity')) child.removeAttribute('opacity');
  }
};

/** From the sender to where the pill is: what motion would have shown. */
const writeTrails = (layer: SVGGElement, pills: readonly Pill[], time: Micros): void => {
  for (const [i, pill] of pills.entries()) {
    const end = pill.start + (pill.end - pill.start) * placeAt(pill.shape, time);
    const path = end > pill.start + 0.01 ? arcPath(pill.arc, pill.start, clamp(end, 0, 1)) : '';
    layer.children[i]?.setAttribute('d', path);
  }
};

export interface Flying {
  /** What was drawn last. */
  pills(): readonly Pill[];
  /** Where pill number `i` was drawn last. */
  placeOf(i: number): Point;
}

/** What there is to draw: as of the world that React drew last, and after any number of events since. */
export interface Traffic {
  readonly pills: readonly Pill[];
  pillsAt(index: number): readonly Pill[];
}

interface Drawn {
  pills: readonly Pill[];
  places: Places;
}

const lay = (drawn: Drawn, pills: readonly Pill[]): void => {
  drawn.pills = pills;
  if (drawn.places.x.length < pills.length) drawn.places = makePlaces(2 * pills.length);
};

/** Draws a crowd at any moment. It has no elements, so it does not wait for React when events happen. */
const crowdPainter = (drawn: Drawn, traffic: Traffic, frame: Frame, canvas: HTMLCanvasElement, fit: Fit) => {
  let index = frame.index();
  return (time: Micros): void => {
    if (frame.index() !== index) {
      index = frame.index();
      lay(drawn, traffic.pillsAt(index));
    }
    placeAlone(drawn.pills, time, drawn.places);
    paintCrowd(canvas, drawn.pills, drawn.places, fit);
  };
};

/** Keeps every pill at its place: continuously, or hop by hop with a trail when `hops`. */
export const useFlights = (
  frame: Frame,
  layers: Layers,
  traffic: Traffic,
  mode: { readonly hops: boolean; readonly crowd: boolean; readonly fit: Fit },
): Flying => {
  const drawn = useRef<Drawn>({ pills: [], places: makePlaces(0) });
  const { hops, crowd, fit } = mode;
  const { pills: pillLayer, trails, crowd: canvas } = layers;
  useLayoutEffect(() => {
    const { current } = drawn;
    lay(current, traffic.pills);
    const placeAll = (time: Micros): void => {
      placePills(current.pills, time, current.places);
      if (pillLayer.current) writePlaces(pillLayer.current, current.places);
    };
    const paint =
      crowd && canvas.current ? crowdPainter(current, traffic, frame, canvas.current, fit) : placeAll;
    paint(frame.time());
    if (hops && trails.current) writeTrails(trails.current, traffic.pills, frame.time());
    return hops ? undefined : frame.subscribe(paint);
  }, [frame, traffic, hops, crowd, fit, pillLayer, trails, canvas]);
  return {
    pills: () => drawn.current.pills,
    placeOf: (i) => ({ x: drawn.current.places.x[i] ?? 0, y: drawn.current.places.y[i] ?? 0 }),
  };
};
