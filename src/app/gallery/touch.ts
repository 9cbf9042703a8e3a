/** What is done to an item once it is drawn, as hands do it: in turn, each as soon as what it is done to is there. */
export type Touch = readonly [how: 'click' | 'contextmenu' | 'chooseLast' | 'see', selector: string];

const appears = async (selector: string, signal: AbortSignal): Promise<Element | null> => {
  while (!signal.aborted) {
    const found = document.querySelector(selector);
    if (found) return found;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return null;
};

const middleOf = (element: Element): MouseEventInit => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { clientX: x + width / 2, clientY: y + height / 2 };
};

const chooseLast = (list: HTMLSelectElement): void => {
  list.selectedIndex = list.options.length - 1;
  list.dispatchEvent(new Event('change', { bubbles: true }));
};

/** Resolves after the last one; one that is called off touches nothing more. */
export const touch = async (touches: readonly Touch[], signal: AbortSignal): Promise<void> => {
  for (const [how, selector] of touches) {
    const found = await appears(selector, signal);
    if (how === 'see' || !found) continue;
    if (how === 'chooseLast') chooseLast(found as HTMLSelectElement);
    else found.dispatchEvent(new MouseEvent(how, { bubbles: true, ...middleOf(found) }));
  }
};
