/** What is ugly whatever the fonts: words that are cut off, controls that lie on each other, pages that scroll sideways. */
import type { Page } from '@playwright/test';

/** One sentence a fault, in the order of the page. */
export const structureProblems = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const visible = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
    const nameOf = (element: Element): string =>
      `<${element.tagName.toLowerCase()}> “${(element.textContent ?? '').trim().slice(0, 40)}”`;
    /** What of it can be seen: panels that scroll show a part. */
    const shownPart = (element: Element): DOMRect => {
      let { left, top, right, bottom } = element.getBoundingClientRect();
      for (let around = element.parentElement; around; around = around.parentElement) {
        if (getComputedStyle(around).overflowY === 'visible') continue;
        const room = around.getBoundingClientRect();
        [left, top] = [Math.max(left, room.left), Math.max(top, room.top)];
        [right, bottom] = [Math.min(right, room.right), Math.min(bottom, room.bottom)];
      }
      return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    };
    /** What scrolls passes under it, which is meant. */
    const staysInSight = (element: Element): boolean => {
      for (let around: Element | null = element; around; around = around.parentElement)
        if (getComputedStyle(around).position === 'sticky') return true;
      return false;
    };
    const { documentElement: root } = document;
    const problems: string[] = [];
    if (root.scrollWidth > root.clientWidth)
      problems.push(`the page is ${root.scrollWidth - root.clientWidth} px too wide`);
    for (const element of document.querySelectorAll<HTMLElement>(
      'button, a, label, legend, h1, h2, h3, p, dt, dd, th',
    )) {
      const { overflowX, textOverflow } = getComputedStyle(element);
      const isCut = overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1;
      // Read by screen readers alone: a dot on purpose.
      const isDot = element.clientWidth <= 1;
      if (visible(element) && isCut && !isDot && textOverflow !== 'ellipsis')
        problems.push(`${nameOf(element)} is cut off`);
    }
    const modal = document.querySelector('dialog[open]') ?? document;
    const controls = [...modal.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea')]
      .filter((one) => visible(one) && !one.closest('[aria-hidden=true], [inert]') && !staysInSight(one))
      .map((one) => ({ one, box: shownPart(one) }))
      .filter(({ box }) => box.width > 1 && box.height > 1);
    controls.forEach(({ one, box }, place) => {
      for (const other of controls.slice(place + 1)) {
        if (one.contains(other.one) || other.one.contains(one)) continue;
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (across > 1 && down > 1)
          problems.push(`${nameOf(one)} and ${nameOf(other.one)} lie on each other`);
      }
    });
    return problems;
  });
