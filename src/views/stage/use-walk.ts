/** Roving focus: the stage is one tab stop, arrows move within it, and focus never falls off a message that arrived. */
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Point } from '#views/kit';
import type { StageLayout } from './layout.ts';
import { linkKey, messageKey, nodeKey } from './target.ts';
import type { stopBeside } from './walk.ts';

/** Receiver of the message that a key names: where focus goes when the message is gone. */
const receiverOf = (key: string): string | null => /^message:.*>(.+)#/.exec(key)?.[1] ?? null;

export interface Walk {
  /** Key of the stop that Tab leads to. */
  readonly current: string | null;
  /** The same as of now, which may not be drawn yet. */
  here(): string | null;
  /** Moves the focus by one arrow. */
  go(arrow: string, beside: typeof stopBeside): void;
  focused(key: string | null): void;
}

export const elementOf = (ground: Element, key: string): SVGElement | null =>
  ground.querySelector<SVGElement>(`[data-stop="${CSS.escape(key)}"]`);

const exists = ({ nodes, links, pills }: StageLayout, key: string): boolean =>
  nodes.some((node) => nodeKey(node.id) === key) ||
  links.some((link) => linkKey(link.key) === key) ||
  pills.some((pill) => pill.shape.goneAt === null && messageKey(pill.id) === key);

/** The stop that is wanted, or who received it, or the first. */
const stopIn = (layout: StageLayout, wanted: string | null): string | null => {
  if (wanted !== null && exists(layout, wanted)) return wanted;
  const receiver = wanted === null ? null : receiverOf(wanted);
  if (receiver !== null && exists(layout, nodeKey(receiver))) return nodeKey(receiver);
  return layout.nodes[0] ? nodeKey(layout.nodes[0].id) : null;
};

export const useWalk = (
  ground: RefObject<Element | null>,
  layout: StageLayout,
  placeOf: (pill: number) => Point,
): Walk => {
  const [wanted, setWanted] = useState<string | null>(null);
  const inside = useRef(false);
  // Several keys may come before React draws again.
  const latest = useRef({ layout, wanted });
  latest.current.layout = layout;
  const here = (): string | null => stopIn(latest.current.layout, latest.current.wanted);
  const current = stopIn(layout, wanted);
  useLayoutEffect(() => {
    const lost = document.activeElement === document.body || document.activeElement === null;
    if (!inside.current || !lost || current === null || !ground.current) return;
    elementOf(ground.current, current)?.focus({ preventScroll: true });
  }, [current, ground]);
  return {
    current,
    here,
    go(arrow, beside) {
      const next = beside(latest.current.layout, placeOf, here(), arrow);
      if (next && ground.current) elementOf(ground.current, next.key)?.focus({ preventScroll: true });
    },
    focused(key) {
      inside.current = key !== null;
      if (key === null) return;
      latest.current.wanted = key;
      setWanted(key);
    },
  };
};
