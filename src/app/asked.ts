/** What the address asks for. Its schema comes only with a question in the address. */
import { useState } from 'react';
import type { Address } from './address/address.ts';
import { atHand } from './at-hand.ts';

export type Asked = Address;

const NOTHING: Asked = { parameters: {}, problems: [] };

/** By the query of the address. */
export const asked = atHand<Asked>((search) =>
  search === ''
    ? NOTHING
    : import('./address/address.ts').then(({ readParameters }) => readParameters(search)),
);

/** As the address was when the page came. */
export const useAsked = (): Asked => {
  const [search] = useState(() => window.location.search);
  return asked.useValue(search);
};
