/** Roving focus: the stage is one tab stop, arrows move within it, and focus never falls off a message that arrived. */
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Point } from '#views/kit';
import type { StageLayout } from './layout.ts';
import { fetchReach } from './reach-later.ts';
import { nodeKey } from './target.ts';

const ARROW = /^Arrow(Up|Down|Left|Right)$/;

/** Receiver of the message that a key names: where focus goes when the message is gone. */
const receiverOf = (key: string): string | null => /^message:.*>(.+)#/.exec(key)?.[1] ?? null;

export interface Walk {
  /** Key of the stop that Tab leads to. */
  readonly current: string | null;
  /** Moves the focus and says whether the key was an arrow of the walk. */
  arrow(event: KeyboardEvent): boolean;
  focused(key: string | null): void;
}

const elementOf = (ground: Element, key: string): SVGElement | null =>
  ground.querySelector<SVGElement>(`[data-stop="${CSS.escape(key)}"]`);

export const useWalk = (
  ground: RefObject<Element | null>,
  layout: StageLayout,
  placeOf: (pill: number) => Point,
): Walk => {
  const [wanted, setWanted] = useState<string | null>(null);
  const inside = useRef(false);
  const exists = (key: string): boolean =>
    layout.nodes.some((node) => nodeKey(node.id) === key) ||
    layout.links.some((link) => `link:${link.key}` === key) ||
    layout.pills.some((pill) => pill.shape.goneAt === null && `message:${pill.id}` === key);
  const first = layout.nodes[0] ? nodeKey(layout.nodes[0].id) : null;
  const heir = wanted === null ? null : receiverOf(wanted);
  const current =
    wanted !== null && exists(wanted)
      ? wanted
      : heir !== null && exists(nodeKey(heir))
        ? nodeKey(heir)
        : first;
  useLayoutEffect(() => {
    const lost = document.activeElement === document.body || document.activeElement === null;
    if (!inside.current || !lost || current === null || !ground.current) return;
    elementOf(ground.current, current)?.focus({ preventScroll: true });
  }, [current, ground]);
  return {
    current,
    arrow(event) {
      const { key, shiftKey, ctrlKey, altKey, metaKey } = event;
      if (!ARROW.test(key) || shiftKey || ctrlKey || altKey || metaKey) return false;
      void fetchReach().then(({ stopBeside }) => {
        const next = stopBeside(layout, placeOf, current, key);
        if (next && ground.current) elementOf(ground.current, next.key)?.focus({ preventScroll: true });
      });
      return true;
    },
    focused(key) {
      inside.current = key !== null;
      if (key !== null) setWanted(key);
    },
  };
};
