/** Moves the pills. Runs once a frame while time runs, writes attributes, and touches nothing of React. */
import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Micros } from '#kernel';
import { type Frame, placeAt } from '#lab';
import { arcPath, clamp, type Point, px } from '#views/kit';
import { paintCrowd } from './crowd.ts';
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
  /** Where pill number `i` was drawn last. */
  placeOf(i: number): Point;
}

/** Keeps every pill at its place: continuously, or hop by hop with a trail when `hops`. */
export const useFlights = (
  frame: Frame,
  layers: Layers,
  pills: readonly Pill[],
  mode: { readonly hops: boolean; readonly crowd: boolean; readonly theme: string; readonly zoom: number },
): Flying => {
  const places = useRef<Places>(makePlaces(0));
  const { hops, crowd, theme, zoom } = mode;
  const { pills: pillLayer, trails, crowd: canvas } = layers;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of theme only asks for new colours on the canvas
  useLayoutEffect(() => {
    places.current = makePlaces(pills.length);
    const paint = (time: number): void => {
      if (crowd) {
        placeAlone(pills, time, places.current);
        if (canvas.current) paintCrowd(canvas.current, pills, places.current, zoom);
        return;
      }
      placePills(pills, time, places.current);
      if (pillLayer.current) writePlaces(pillLayer.current, places.current);
    };
    paint(frame.time());
    if (hops && trails.current) writeTrails(trails.current, pills, frame.time());
    return hops ? undefined : frame.subscribe(paint);
  }, [frame, pills, hops, crowd, theme, zoom, pillLayer, trails, canvas]);
  return {
    placeOf: (i) => ({ x: places.current.x[i] ?? 0, y: places.current.y[i] ?? 0 }),
  };
};
