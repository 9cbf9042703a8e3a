/** A stage with a crowd: nodes on a ring, each with about ten messages on their way. */
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { ms } from '#kernel';
import { createSession } from '#lab';
import { Stage } from '#views/stage';
import { chatterLesson } from './lesson.ts';
import type { Show } from './show.ts';

const LONGEST_TICK_MS = 100;

export const showCrowd = (root: HTMLElement, nodes: number, speed: number): Show => {
  const session = createSession({ lesson: chatterLesson(nodes), speed });
  session.seekTime(ms(200));
  createRoot(root).render(createElement(Stage, { session }));
  return () => {
    session.play();
    return (passed) => session.tick(Math.min(passed, LONGEST_TICK_MS));
  };
};
