/**
 * What the page around said before the embed could listen: it greets as soon as the frame has loaded, which may be before
 * the lab's own files are there.
 */
const KEPT_MAX = 20;

const early: MessageEvent[] = [];

const hear = (message: MessageEvent): void => {
  if (message.source === window.parent && early.length < KEPT_MAX) early.push(message);
};

/** Called by the page's first script. Alone in its window nobody speaks to it. */
export const hearEarly = (): void => {
  if (window.parent !== window) window.addEventListener('message', hear);
};

/** All that was said so far, in order; from now on somebody else listens. */
export const heardEarly = (): readonly MessageEvent[] => {
  window.removeEventListener('message', hear);
  return early.splice(0);
};
