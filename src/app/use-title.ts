import { useEffect } from 'react';
import { STRINGS } from './strings.ts';

/** The page's title; `null` for the front page. */
export const useTitle = (title: string | null): void => {
  useEffect(() => {
    document.title = title === null ? STRINGS.name : `${title} · ${STRINGS.name}`;
  }, [title]);
};
