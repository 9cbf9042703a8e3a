/** The layer of a crowd: a canvas that the frame paints. */
import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Micros } from '#kernel';
import type { Frame } from '#lab';
import { type Fit, paintCrowd } from './crowd.ts';
import { placeAlone } from './traffic.ts';
import { type Drawn, lay, type Traffic } from './use-flights.ts';

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

interface CrowdProps {
  readonly drawn: RefObject<Drawn>;
  readonly traffic: Traffic;
  readonly frame: Frame;
  readonly fit: Fit;
  readonly hops: boolean;
}

export function Crowd({ drawn, traffic, frame, fit, hops }: CrowdProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    if (!canvas.current) return;
    lay(drawn.current, traffic.pills);
    const paint = crowdPainter(drawn.current, traffic, frame, canvas.current, fit);
    paint(frame.time());
    return hops ? undefined : frame.subscribe(paint);
  }, [drawn, traffic, frame, fit, hops]);
  return <canvas ref={canvas} className="stage-crowd" />;
}
