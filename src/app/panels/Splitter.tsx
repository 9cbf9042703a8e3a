/**
 * The edge of a panel, which can be dragged and moved by keys: a window splitter of the ARIA Authoring Practices. Its
 * role is that of a slider, for a separator that takes the focus is announced as a mere line by some readers.
 */
import type { KeyboardEvent, PointerEvent } from 'react';
import { draggedTo, pressed, toggled } from './resizing.ts';
import styles from './splitter.module.css';
import { STRINGS } from './strings.ts';
import type { PanelName } from './use-panel-width.ts';
import { NARROWEST, WIDEST, type Width } from './width.ts';

export interface SplitterProps {
  readonly panel: PanelName;
  readonly width: Width;
  onChoose(next: Width): void;
}

/** Percent of the window that the panel takes now. */
const measured = (edge: Element): number =>
  ((edge.parentElement?.getBoundingClientRect().width ?? 0) / window.innerWidth) * 100;

/** The story stands where a line of text begins. */
const isLeft = (panel: PanelName, edge: Element): boolean =>
  (panel === 'story') === (getComputedStyle(edge).direction === 'ltr');

export function Splitter({ panel, width, onChoose }: SplitterProps) {
  const isStory = panel === 'story';
  const drag = ({ currentTarget, clientX, pointerId }: PointerEvent<HTMLElement>): void => {
    if (!currentTarget.hasPointerCapture(pointerId)) return;
    const percent = (clientX / window.innerWidth) * 100;
    onChoose(draggedTo(width, isLeft(panel, currentTarget) ? percent : 100 - percent));
  };
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const grows = isLeft(panel, event.currentTarget) ? 'ArrowRight' : 'ArrowLeft';
    const next = pressed(width, measured(event.currentTarget), event.key, grows);
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    onChoose(next);
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      className={styles.splitter}
      data-folded={width.folded || undefined}
      data-side={isStory ? 'end' : 'start'}
      aria-label={STRINGS.widthOf[panel]}
      aria-orientation="horizontal"
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      aria-valuenow={width.folded ? NARROWEST : Math.round(width.percent ?? (isStory ? 27 : 24))}
      aria-valuetext={width.folded ? STRINGS.folded : undefined}
      title={STRINGS.splitterMeans}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onDoubleClick={() => onChoose(toggled(width))}
      onKeyDown={press}
    />
  );
}
