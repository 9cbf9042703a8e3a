import type { ReactNode } from 'react';

/**
 * What a part of the picture says of itself, as content rather than as a label: what is drawn beside it is its
 * abbreviation, and a label would have to repeat that letter by letter (WCAG 2.5.3).
 */
export function Says({ text }: { readonly text: string }) {
  return <text className="stage-says">{text}</text>;
}

/** The part as it is drawn, for eyes alone. */
export function Drawn({ children }: { readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <g aria-hidden="true">{children}</g>
  );
}
