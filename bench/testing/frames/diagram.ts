/** A space-time diagram that is panned and zoomed by turns, as a hand would with the wheel. */
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { createSession } from '#lab';
import DiagramView from '../../../src/views/diagram/View.tsx';
import { chatterLesson } from './lesson.ts';
import type { Show } from './show.ts';

const LANES = 8;
const PAN_PX = 37;
/** So many frames one way, then the other. */
const TURN = 45;

const wheel = (deltaY: number): WheelEvent =>
  new WheelEvent('wheel', { deltaY, ctrlKey: true, bubbles: true, cancelable: true });

export const showDiagram = (root: HTMLElement, events: number): Show => {
  const session = createSession({ lesson: chatterLesson(LANES) });
  session.seekIndex(events);
  createRoot(root).render(createElement(DiagramView, { session }));
  return () => {
    const scroller = root.querySelector('[role=application]');
    if (!scroller) throw new Error('the diagram is not there');
    scroller.scrollTop = scroller.scrollHeight / 3;
    let frame = 0;
    return () => {
      const turn = Math.floor(frame / TURN) % 4;
      const way = turn % 2 === 0 ? 1 : -1;
      if (turn < 2) scroller.scrollTop += way * PAN_PX;
      else scroller.dispatchEvent(wheel(way * 10));
      frame++;
    };
  };
};
