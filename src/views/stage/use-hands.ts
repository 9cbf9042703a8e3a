/** Hands, fingers and keys: what they mean here is decided by the session's offers, never by the stage. */
import { type KeyboardEvent, type MouseEvent, type RefObject, useLayoutEffect } from 'react';
import type { LabSession } from '#lab';
import { type Point, shortcutOf } from '#views/kit';
import { crowdAt } from './crowd-hit.ts';
import type { Ended } from './gesture.ts';
import { fetchReach, type Reach } from './reach-later.ts';
import { messageKey, selectionOf } from './target.ts';
import type { Flying } from './use-flights.ts';
import type { GestureListener } from './use-gestures.ts';
import type { StageMenu } from './use-menu.ts';
import type { Picture } from './use-picture.ts';
import { elementOf, type Walk } from './use-walk.ts';

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
  readonly acts: StageMenu;
}

const stopOf = (target: EventTarget): string | null =>
  (target as Element).closest?.('[data-stop]')?.getAttribute('data-stop') ?? null;

const ARROW = /^Arrow(Up|Down|Left|Right)$/;

const isArrow = ({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  ARROW.test(key) && !shiftKey && !ctrlKey && !altKey && !metaKey;

/** Lower edge of an element, in the stage's own pixels: where its menu opens when no pointer says where. */
const footOf = (element: Element, ground: Element, zoom: number): Point => {
  const box = element.getBoundingClientRect();
  const origin = ground.getBoundingClientRect();
  return { x: (box.left + box.width / 2 - origin.left) / zoom, y: (box.bottom - origin.top) / zoom };
};

const openHere = ({ ground, walk, zoom, acts }: Within): void => {
  const key = walk.here();
  const element = key === null || !ground.current ? null : elementOf(ground.current, key);
  if (key !== null && element && ground.current) acts.open(key, footOf(element, ground.current, zoom));
  else acts.close();
};

/** Keys for a menu that is on its way: it obeys them when it is there, unless they call it off. */
const keepForMenu = ({ acts: { early, close } }: Within, press: KeyboardEvent): boolean => {
  const { key, ctrlKey, metaKey, altKey } = press;
  if (!early.current || ctrlKey || metaKey || altKey) return false;
  if (key === 'Escape' || key === 'Tab') close();
  else early.current.push(key);
  return true;
};

/** What a key means where the walk has come to when its turn comes; `null` when it means nothing here. */
const meaningOf = (within: Within, event: KeyboardEvent): ((reach: Reach) => unknown) | null => {
  const { session, walk, acts } = within;
  const { key } = event;
  if (isArrow(event)) return ({ stopBeside }) => walk.go(key, stopBeside);
  if (key === 'Enter') {
    const asked: string[] = [];
    acts.early.current = asked;
    return () => acts.early.current === asked && openHere(within);
  }
  const shortcut = shortcutOf(event);
  if (shortcut?.scope !== 'target') return null;
  return ({ actByKey }) => {
    const targets = [selectionOf(walk.here()), session.store.getState().selection];
    actByKey(
      session,
      targets.filter((target) => target !== null),
      shortcut.key,
    );
  };
};

/** Keys that come before what they reach for is there are obeyed later, in their order: after Enter by the menu. */
const keyHandler = (within: Within) => (event: KeyboardEvent<Element>) => {
  if (selectionOf(stopOf(event.target)) === null) return;
  if (!keepForMenu(within, event)) {
    const meaning = meaningOf(within, event);
    if (!meaning) return;
    void fetchReach().then(meaning);
  }
  event.preventDefault();
  event.stopPropagation();
};

const endHandler = (within: Within) => (what: Ended) => {
  const { session, picture, acts } = within;
  if (what.did === 'drag') picture.drop({ ...what, node: what.on.slice('node:'.length) });
  else if (what.did === 'slash') void fetchReach().then(({ slash }) => slash(session, picture, what.stroke));
  else if (what.on === null) session.select(null);
  else acts.open(what.on, what.at);
};

export const useHands = (within: Within): Hands => {
  const { ground, listener, flying, crowd, zoom, acts } = within;
  useLayoutEffect(() => {
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
      acts.open(key, { x: (event.clientX - origin.left) / zoom, y: (event.clientY - origin.top) / zoom });
    },
  };
};
