/** Moves the pills. Runs once a frame while time runs, writes attributes, and touches nothing of React. */
import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Micros } from '#kernel';
import { type Frame, placeAt } from '#lab';
import { arcPath, clamp, type Point, px } from '#views/kit';
import type { Pill } from './pills.ts';
import { keepInside, makePlaces, type Places, placePills } from './traffic.ts';

export interface Layers {
  /** One child a pill, in the same order. */
  readonly pills: RefObject<SVGGElement | null>;
  /** One path a pill, in the same order; only when motion is reduced. */
  readonly trails: RefObject<SVGGElement | null>;
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
  readonly drawn: RefObject<Drawn>;
  /** What was drawn last. */
  pills(): readonly Pill[];
  /** Where pill number `i` was drawn last. */
  placeOf(i: number): Point;
}

/** What there is to draw: as of the world that React drew last, and after any number of events since. */
export interface Traffic {
  readonly pills: readonly Pill[];
  /** Of the stage. */
  readonly width: number;
  pillsAt(index: number): readonly Pill[];
}

/** What was drawn last, and where: also of a crowd, which draws itself. */
export interface Drawn {
  pills: readonly Pill[];
  places: Places;
}

export const lay = (drawn: Drawn, pills: readonly Pill[]): void => {
  drawn.pills = pills;
  if (drawn.places.x.length < pills.length) drawn.places = makePlaces(2 * pills.length);
};

/** Keeps every pill at its place: continuously, or hop by hop with a trail when `hops`. */
export const useFlights = (
  frame: Frame,
  layers: Layers,
  traffic: Traffic,
  mode: { readonly hops: boolean; readonly crowd: boolean },
): Flying => {
  const drawn = useRef<Drawn>({ pills: [], places: makePlaces(0) });
  const { hops, crowd } = mode;
  const { pills: pillLayer, trails } = layers;
  useLayoutEffect(() => {
    if (crowd) return;
    const { current } = drawn;
    lay(current, traffic.pills);
    const placeAll = (time: Micros): void => {
      placePills(current.pills, time, current.places);
      keepInside(current.pills, current.places, traffic.width);
      if (pillLayer.current) writePlaces(pillLayer.current, current.places);
    };
    placeAll(frame.time());
    if (hops && trails.current) writeTrails(trails.current, traffic.pills, frame.time());
    return hops ? undefined : frame.subscribe(placeAll);
  }, [frame, traffic, hops, crowd, pillLayer, trails]);
  return {
    drawn,
    pills: () => drawn.current.pills,
    placeOf: (i) => ({ x: drawn.current.places.x[i] ?? 0, y: drawn.current.places.y[i] ?? 0 }),
  };
};
