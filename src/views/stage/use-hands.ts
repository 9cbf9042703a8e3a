/** Hands, fingers and keys: what they mean here is decided by the session's offers, never by the stage. */
import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect } from 'react';
import type { LabSession } from '#lab';
import { type Point, shortcutOf } from '#views/kit';
import { crowdAt } from './crowd-hit.ts';
import type { Ended } from './gesture.ts';
import { fetchReach, pressKey } from './reach-later.ts';
import { messageKey, selectionOf } from './target.ts';
import type { Flying } from './use-flights.ts';
import type { GestureListener } from './use-gestures.ts';
import type { Picture } from './use-picture.ts';
import type { Walk } from './use-walk.ts';

export interface Hands {
  readonly onKeyDown: (event: KeyboardEvent<Element>) => void;
  readonly onContextMenu: (event: MouseEvent<Element>) => void;
}

export interface Within {
  readonly session: LabSession;
  readonly ground: RefObject<HTMLDivElement | null>;
  readonly listener: RefObject<GestureListener | null>;
  readonly picture: Picture;
  readonly flying: Flying;
  readonly walk: Walk;
  readonly crowd: boolean;
  /** CSS pixels of one unit of the layout. */
  readonly zoom: number;
  /** Opens the menu of acts for a stop. */
  open(key: string, at: Point): void;
}

const stopOf = (target: EventTarget): string | null =>
  (target as Element).closest?.('[data-stop]')?.getAttribute('data-stop') ?? null;

/** Lower edge of an element, in the stage's own pixels: where its menu opens when no pointer says where. */
const footOf = (element: Element, ground: Element, zoom: number): Point => {
  const box = element.getBoundingClientRect();
  const origin = ground.getBoundingClientRect();
  return { x: (box.left + box.width / 2 - origin.left) / zoom, y: (box.bottom - origin.top) / zoom };
};

const keyHandler = (within: Within) => (event: KeyboardEvent<Element>) => {
  const { session, ground, walk, open } = within;
  const key = stopOf(event.target);
  const target = selectionOf(key);
  if (key === null || target === null || !ground.current) return;
  const shortcut = shortcutOf(event);
  let done = walk.arrow(event);
  if (!done && event.key === 'Enter') {
    open(key, footOf(event.target as Element, ground.current, within.zoom));
    done = true;
  }
  if (!done && shortcut?.scope === 'target') {
    const { selection } = session.store.getState();
    pressKey(session, selection ? [target, selection] : [target], shortcut.key);
    done = true;
  }
  if (!done) return;
  event.preventDefault();
  event.stopPropagation();
};

const endHandler = (within: Within) => (what: Ended) => {
  const { session, picture, open } = within;
  if (what.did === 'drag') picture.drop({ ...what, node: what.on.slice('node:'.length) });
  else if (what.did === 'slash') void fetchReach().then(({ slash }) => slash(session, picture, what.stroke));
  else if (what.on === null) session.select(null);
  else open(what.on, what.at);
};

export const useHands = (within: Within): Hands => {
  const { ground, listener, flying, crowd, zoom, open } = within;
  useEffect(() => {
    listener.current = {
      findAt(at) {
        const pill = crowd ? crowdAt(flying.pills(), flying.placeOf, at.x, at.y) : null;
        return pill ? messageKey(pill.id) : null;
      },
      ended: endHandler(within),
    };
  });
  return {
    onKeyDown: keyHandler(within),
    onContextMenu(event) {
      const key = stopOf(event.target);
      const origin = ground.current?.getBoundingClientRect();
      if (key === null || !origin) return;
      event.preventDefault();
      open(key, { x: (event.clientX - origin.left) / zoom, y: (event.clientY - origin.top) / zoom });
    },
  };
};
