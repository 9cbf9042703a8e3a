/** A picture of Lucide's in the colour of the text. Decoration: the words beside it or on its button say what it means. */
import type { IconNode } from 'lucide';
import { createElement } from 'react';

export interface IconProps {
  readonly of: IconNode;
  /** CSS length. */
  readonly size: string;
}

export function Icon({ of, size }: IconProps) {
  return createElement(
    'svg',
    {
      width: size,
      height: size,
      viewBox: '0 0 24 24',
      fill: 'none',
      stroke: 'currentColor',
      strokeWidth: 2,
      strokeLinecap: 'round',
      strokeLinejoin: 'round',
      'aria-hidden': true,
    },
    ...of.map(([tag, attributes]) => createElement(tag, attributes)),
  );
}
